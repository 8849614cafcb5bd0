CYPHER 5
RETURN COLLECT {
  CALL () {
    CALL () {
      MATCH (f1:Node {id: $p.p5})
      RETURN f1
      UNION
      MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(f1:Node)
      RETURN f1
    }
    WITH f1
    WHERE f1:Funder
    MATCH (t2:TaskForce)-[:IMPLEMENTS]->(o3:Objective)
    CALL () {
      MATCH (a4:Node)
      WHERE a4.id IN $p.p6 AND a4:Region
      RETURN a4
      ORDER BY a4.id LIMIT 1
    }
    CALL (t2) {
      MATCH (t2)<-[:IN]-(p5:Participation)-[:ON_BEHALF_OF]->(m6:Organization)
      WHERE coalesce(p5.since <= $p.today, true) AND coalesce(p5.until > $p.today, true)
      WITH m6, count(p5) AS people12
      ORDER BY people12 DESC, m6.id
      RETURN collect(m6) AS all7
    }
    WITH *, all7[..200] AS team8
    CALL (o3) {
      UNWIND split(toLower(o3.label + ' ' + o3.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word13
      WITH DISTINCT left(word13, 6) AS stem14
      WHERE size(stem14) >= 4 AND NOT stem14 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
      MATCH (z15:Objective)
      WITH stem14, count(*) AS n16, sum(CASE WHEN toLower(z15.label + ' ' + z15.title) CONTAINS stem14 THEN 1 ELSE 0 END) AS in17
      WITH stem14, log((n16 + 1.0) / in17) AS tells18
      ORDER BY stem14
      RETURN collect([stem14, tells18]) AS words19, sum(tells18) AS all_tell20
    }
    CALL (all7) {
      UNWIND all7 AS m6
      WITH m6.type AS type21
      RETURN collect(DISTINCT type21) AS types22, count(*) - count(type21) AS untyped23
    }
    CALL (team8) {
      UNWIND team8 AS m6
      MATCH (m6)-[:LOCATED_IN]->(c24:Region)
      WITH c24, count(m6) AS n16
      RETURN collect([c24, n16]) AS located25
    }
    CALL (located25, a4) {
      MATCH (c24:Region)
      WHERE c24.level = 'COUNTRY'
      WITH c24, head(COLLECT {
        MATCH (c24)-[:PART_OF*1..4]->(r26:Region)
        WHERE r26.scheme = 'm49' AND r26.level = 'REGION'
        RETURN r26
        ORDER BY r26.id LIMIT 1
      }) AS top27, coalesce(head([x28 IN located25 WHERE x28[0] = c24 | x28[1]]), 0) AS n16, EXISTS {
        MATCH (c24)-[:PART_OF*0..4]->(a4)
      } AS in17
      WITH top27, sum(n16) AS n16, collect([c24, in17]) AS those29
      WITH collect([top27, n16, those29]) AS tops30, max(CASE WHEN top27 IS NULL THEN 0 ELSE n16 END) AS most31
      UNWIND tops30 AS x28
      UNWIND x28[2] AS y32
      WITH y32[0] AS c24, y32[1] AS in17, CASE WHEN x28[0] IS NULL THEN 0.0 WHEN most31 = 0 THEN 1.0 ELSE 1.0 - toFloat(x28[1]) / most31 END AS empty33
      MATCH (c24)-[:PART_OF*0..4]->(r26:Region)
      WITH DISTINCT r26, c24, in17, empty33
      WITH r26, count(c24) AS size34, sum(CASE WHEN in17 THEN 1 ELSE 0 END) AS common35, max(CASE WHEN in17 OR a4 IS NULL THEN empty33 ELSE 0.0 END) AS hole36
      WITH collect([r26, size34, common35, hole36]) AS every37, max(common35) AS asked38, max(size34) AS widest39
      RETURN [x28 IN every37 | [x28[0], x28[3], x28[2], asked38, CASE WHEN x28[2] = 0 THEN 0.0 WHEN x28[2] < asked38 THEN 0.5 * x28[2] / asked38 WHEN widest39 = asked38 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x28[1]) / asked38) / log(toFloat(widest39) / asked38) END]] AS cells40
    }
    WITH *, COUNT {
      MATCH (:Objective)
    } AS objectives9, true AS speaks10, true AS may_know11
    CALL (t2, o3, a4, all7, team8, cells40, words19, all_tell20, f1) {
      CALL (t2, o3, a4, all7, team8, cells40, words19, all_tell20, f1) {
        MATCH (z66:Objective)<-[x67:FOCUSES_ON]-(f1:Funder)
        WHERE coalesce(x67.since <= $p.today, true) AND coalesce(x67.until > $p.today, true)
        WITH DISTINCT f1, z66
        WITH f1, count(z66) AS n68, max(CASE WHEN z66 = o3 THEN 1 END) AS here69
        RETURN f1 AS who41, n68 AS focused42, n68 * here69 AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        MATCH (o3)<-[:SUPPORTS]-(g71:Grant)<-[:GAVE]-(v72:Funder)
        WHERE coalesce(g71.status, '') <> 'CANCELLED' AND (g71.awarded IS NULL OR g71.awarded <= $p.today)
        OPTIONAL
        MATCH (g71)-[:AWARDED_TO]->(m73:Organization)
        WITH v72, m73, count(g71) AS n74, max(g71.awarded) AS day75, sum(0.5 ^ ((CASE WHEN g71.awarded IS NULL THEN 10.0 ELSE duration.inDays(g71.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g71.amountMinor * $p.p1[g71.currency] / (g71.amountMinor * $p.p1[g71.currency] + 100000.0), 0.0))) AS sum76, sum(CASE WHEN EXISTS {
          MATCH (g71)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(a4)
        } THEN 1 ELSE 0 END) AS in77
        WITH m73, collect([v72, n74, day75, sum76, in77]) AS givers78
        UNWIND givers78 AS x79
        WITH x79, x79[0] AS who80, CASE WHEN m73 IS NULL OR size(givers78) = 1 THEN 0 ELSE 1 END AS one81
        WITH who80, sum(x79[1]) AS n74, max(x79[2]) AS day75, sum(x79[3]) AS sum76, sum(x79[4]) AS in77, sum(one81) AS co82
        RETURN who80 AS who41, null AS focused42, null AS focuses43, n74 AS grants44, day75 AS last45, sum76 AS decayed46, in77 AS spent47, co82 AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        UNWIND team8 AS m85
        MATCH (m85)<-[:AWARDED_TO]-(g84:Grant)<-[:GAVE]-(f1:Funder)
        WHERE coalesce(g84.status, '') <> 'CANCELLED' AND (g84.awarded IS NULL OR g84.awarded <= $p.today)
        WITH DISTINCT f1, m85
        WITH f1, count(m85) AS n86
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, n86 AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        UNWIND all7 AS m89
        WITH m89
        WHERE m89:Funder
        MATCH (f1:Node {id: m89.id})
        WHERE f1:Funder
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, 1 AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        UNWIND team8 AS m92
        MATCH (m92)-[x93:MEMBER_OF]->(s94:Partnership)<-[y95:MEMBER_OF]-(f1:Funder)
        WHERE coalesce(x93.since <= $p.today, true) AND coalesce(x93.until > $p.today, true) AND coalesce(s94.since <= $p.today, true) AND coalesce(s94.until > $p.today, true) AND coalesce(y95.since <= $p.today, true) AND coalesce(y95.until > $p.today, true) AND m92 <> f1
        WITH DISTINCT f1, m92
        WITH f1, count(m92) AS n96
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, n96 AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        UNWIND cells40 AS cell99
        WITH cell99, cell99[0] AS r100
        MATCH (r100)<-[w101:FUNDS_IN]-(f1:Funder)
        WHERE coalesce(w101.since <= $p.today, true) AND coalesce(w101.until > $p.today, true)
        WITH f1, max(cell99[1]) AS most102, max(cell99[4]) AS nearest103, max(CASE cell99[2] WHEN 0 THEN 0 WHEN cell99[3] THEN 2 ELSE 1 END) AS covers104
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, most102 AS gap52, nearest103 AS near53, covers104 AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        MATCH (g106:Grant)<-[:GAVE]-(f1:Funder)
        WHERE g106.status = 'CANCELLED' AND NOT coalesce(g106.awarded > $p.today, false)
        WITH f1, count(g106) AS n107
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, n107 AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        MATCH (g109:Grant)<-[:GAVE]-(f1:Funder)
        WHERE g109.awarded > $p.today
        WITH f1, count(g109) AS n110
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, n110 AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        MATCH (f1:Funder)
        WHERE f1.focusStatement IS NOT NULL AND all_tell20 > 0
        WITH f1, toLower(f1.focusStatement) AS text113
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, reduce(s114 = 0.0, x115 IN words19 | s114 + CASE WHEN text113 CONTAINS x115[0] THEN x115[1] ELSE 0.0 END) / all_tell20 AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        WITH reduce(s118 = '', x119 IN words19 | s118 + ' ' + x119[0] + '*') AS query120
        WHERE query120 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query120, {limit: 200}) YIELD node AS g117
        MATCH (g117)<-[:GAVE]-(f1:Funder)
        WHERE coalesce(g117.status, '') <> 'CANCELLED' AND (g117.awarded IS NULL OR g117.awarded <= $p.today)
        WITH f1, toLower(g117.title + ' ' + coalesce(g117.description, '')) AS text121
        WITH f1, max(reduce(s118 = 0.0, x119 IN words19 | s118 + CASE WHEN text121 CONTAINS x119[0] THEN x119[1] ELSE 0.0 END) / all_tell20) AS most122
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, most122 AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        UNION ALL
        MATCH (k123:FundingCall)<-[:OFFERS]-(f1:Funder)
        WHERE (EXISTS {
          MATCH (k123)-[:FOR_OBJECTIVE]->(o3)
        } OR NOT EXISTS {
          MATCH (k123)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND (NOT EXISTS {
          MATCH (k123)-[:FOR_REGION]->(:Region)
        } OR EXISTS {
          MATCH (k123)-[:FOR_REGION]->(:Region)<-[:PART_OF*0..4]-(a4)
        } OR EXISTS {
          MATCH (k123)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(a4)
        })
        WITH f1, count(k123) AS n125, sum(CASE WHEN (coalesce(k123.opens <= $p.today, true) AND coalesce(k123.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some126, min(CASE WHEN k123.opens > $p.today THEN k123.opens END) AS next127, max(k123.closes) AS over128
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, n125 AS calls59, some126 AS open60, next127 AS opens61, over128 AS closes62, null AS stage63
        UNION ALL
        MATCH (t2)<-[:ABOUT]-(k129:Contact)-[:WITH]->(f1:Funder)
        WHERE date(k129.at) <= $p.today
        WITH f1, k129
        ORDER BY k129.at DESC, k129.id DESC
        WITH f1, head(collect(k129.stage)) AS n131
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, n131 AS stage63
        UNION ALL
        MATCH (f1:Funder)
        RETURN f1 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
      }
      WITH who41, max(focused42) AS focused42, max(focuses43) AS focuses43, max(grants44) AS grants44, max(last45) AS last45, max(decayed46) AS decayed46, max(spent47) AS spent47, max(shared48) AS shared48, max(tied49) AS tied49, max(within50) AS within50, max(allied51) AS allied51, max(gap52) AS gap52, max(near53) AS near53, max(cover54) AS cover54, max(called_off55) AS called_off55, max(later56) AS later56, max(said57) AS said57, max(described58) AS described58, max(calls59) AS calls59, max(open60) AS open60, max(opens61) AS opens61, max(closes62) AS closes62, max(stage63) AS stage63
      RETURN who41, focused42, focuses43, grants44, last45, decayed46, spent47, shared48, tied49, within50, allied51, gap52, near53, cover54, called_off55, later56, said57, described58, calls59, open60, opens61, closes62, stage63
    }
    WITH *
    WHERE who41 = f1
    WITH *, COUNT { (f1)-[:GAVE]->()
    } - coalesce(called_off55, 0) - coalesce(later56, 0) AS given142
    WITH *, null AS middle145, null AS variance146
    WITH *, exp(middle145) AS typical143, CASE WHEN may_know11 THEN f1.doNotContactReason END AS reason144
    WITH *, [CASE WHEN focused42 > 0 OR given142 > 0 OR said57 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses43 IS NULL THEN 0.0 ELSE log((objectives9 + 1.0) / focuses43) / log(objectives9 + 1.0) END) * (1.0 - coalesce(grants44 / (given142 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described58 > coalesce(said57, 0.0) THEN described58 ELSE coalesce(said57, 0.0) END) END, CASE WHEN a4 IS NOT NULL AND (near53 IS NOT NULL OR spent47 > 0) THEN 1.0 - (1.0 - coalesce(near53, 0.0)) * (1.0 - coalesce(spent47 / (spent47 + 2.0), 0.0)) END, CASE WHEN given142 > 0 THEN coalesce(decayed46 / (decayed46 + 1.0), 0.0) END, exp(-((log(null) - middle145) ^ 2) / (2.0 * CASE WHEN variance146 < 0.25 THEN 0.25 ELSE variance146 END)), CASE WHEN given142 > 0 OR within50 = 1 OR allied51 > 0 THEN 1.0 - (1.0 - coalesce(tied49 / (tied49 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared48 / (shared48 + 1.0), 0.0)) * (1.0 - CASE WHEN within50 = 1 THEN 0.8 WHEN allied51 > 0 THEN 0.4 ELSE 0.0 END) END, gap52] AS values137, [CASE WHEN f1.closedOn <= $p.today THEN 0 WHEN f1.closedOn > $p.today OR last45 >= $p.today - duration({years: 3}) OR (f1.activeOn <= $p.today AND f1.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f1.fundsTypes, [])) = 0 THEN null WHEN any(x28 IN f1.fundsTypes WHERE x28 IN types22) THEN 1 WHEN untyped23 = 0 AND size(types22) > 0 THEN 0 END, CASE cover54 WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN open60 > 0 THEN 1 WHEN calls59 > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN stage63 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f1.doNotContact THEN 0 ELSE 1 END] AS gates138, [focuses43, said57, described58, grants44, toString(last45), given142, decayed46, spent47, near53, cover54, null, typical143, tied49, shared48, within50, allied51, gap52, calls59, open60, toString(opens61), toString(closes62), stage63, reason144] AS facts139, [t2.code, o3.code, a4.name, types22, untyped23, size(all7), objectives9] AS here140
    WITH *, reduce(s147 = 0.0, i148 IN range(0, size(values137) - 1) | s147 + CASE WHEN values137[i148] IS NULL THEN 0.0 ELSE $p.p4[i148] END) AS known149, reduce(s147 = 0.0, i148 IN range(0, size(values137) - 1) | s147 + CASE WHEN values137[i148] IS NULL THEN 0.0 ELSE $p.p4[i148] * values137[i148] END) AS sum150
    WITH *, CASE WHEN known149 > 0 THEN toInteger(floor(sum150 / known149 * 1000000 + 0.5)) ELSE -1 END AS micro135, toInteger(floor(known149 * 1000000 + 0.5)) AS covered136, CASE WHEN any(x28 IN gates138 WHERE x28 = 0) THEN 1 ELSE 0 END AS blocked134
    WITH t2, micro135, covered136, blocked134, values137, gates138, facts139, here140, o3, a4, f1, count(*) AS one141
    ORDER BY blocked134, micro135 DESC, covered136 DESC, t2.id
    RETURN collect([t2, micro135, covered136, blocked134, values137, gates138, facts139, here140, o3, a4, f1]) AS l151
  }
  WITH l151, COLLECT {
    UNWIND l151 AS x152
    WITH x152[0] AS t2, x152[1] AS micro135, x152[2] AS covered136, x152[3] AS blocked134, x152[4] AS values137, x152[5] AS gates138, x152[6] AS facts139, x152[7] AS here140, x152[8] AS o3, x152[9] AS a4, x152[10] AS f1
    WITH t2, micro135, covered136, blocked134, values137, gates138, facts139, here140, o3, a4, f1 LIMIT $p.p8
    WITH t2, micro135, covered136, blocked134, values137, gates138, facts139, here140, o3, a4, f1, COLLECT {
      MATCH (f1)-[w153:FUNDS_IN]->(r26:Region)
      WHERE coalesce(w153.since <= $p.today, true) AND coalesce(w153.until > $p.today, true)
      RETURN DISTINCT r26.name
      ORDER BY r26.name LIMIT 5
    } AS c154
    RETURN [CASE WHEN micro135 >= 0 THEN micro135 END, covered136, CASE WHEN blocked134 = 1 THEN 'INELIGIBLE' WHEN any(x28 IN gates138 WHERE x28 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, t2.code, facts139, here140, values137, gates138, micro135, 'funder' + substring(f1.id, 12), f1.name, f1.fundsTypes, f1.minimumMinor, f1.maximumMinor, f1.currency, toString(f1.closedOn), toString(f1.activeOn), c154]
  } AS c155
  RETURN [size(l151), c155]
} AS c156, COUNT {
  CALL () {
    MATCH (f1:Node {id: $p.p5})
    RETURN f1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(f1:Node)
    RETURN f1
  }
  WITH f1
  WHERE f1:Funder
} AS c157, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p9 AND r:Region
} AS c158

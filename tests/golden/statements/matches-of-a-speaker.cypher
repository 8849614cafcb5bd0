CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change143
    CALL (change143) {
      WITH change143
      WHERE coalesce(change143 = $p.p9.change, false)
      RETURN $p.p9.rows AS made144
      UNION ALL
      WITH change143
      WHERE NOT coalesce(change143 = $p.p9.change, false)
      MATCH (t1:TaskForce {code: $p.p5})
      MATCH (o2:Objective {code: $p.p6})
      WITH *, null AS a3
      CALL (t1) {
        MATCH (t1)<-[:IN]-(p4:Participation)-[:ON_BEHALF_OF]->(m5:Organization)
        WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true)
        WITH m5, count(p4) AS people12
        ORDER BY people12 DESC, m5.id
        RETURN collect(m5) AS all6
      }
      WITH *, all6[..100] AS team7
      CALL (o2) {
        UNWIND split(toLower(o2.label + ' ' + o2.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word13
        WITH DISTINCT left(word13, 6) AS stem14
        WHERE size(stem14) >= 4 AND NOT stem14 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
        MATCH (z15:Objective)
        WITH stem14, count(*) AS n16, sum(CASE WHEN toLower(z15.label + ' ' + z15.title) CONTAINS stem14 THEN 1 ELSE 0 END) AS in17
        WITH stem14, log((n16 + 1.0) / in17) AS tells18
        ORDER BY stem14
        RETURN collect([stem14, tells18]) AS words19, sum(tells18) AS all_tell20
      }
      CALL (all6) {
        UNWIND all6 AS m5
        WITH m5.type AS type21
        RETURN collect(DISTINCT type21) AS types22, count(*) - count(type21) AS untyped23
      }
      CALL (team7) {
        UNWIND team7 AS m5
        MATCH (m5)-[:LOCATED_IN]->(c24:Region)
        WITH c24, count(m5) AS n16
        RETURN collect([c24, n16]) AS located25
      }
      CALL (located25, a3) {
        MATCH (c24:Region)
        WHERE c24.level = 'COUNTRY'
        WITH c24, head(COLLECT {
          MATCH (c24)-[:PART_OF*1..4]->(r26:Region)
          WHERE r26.scheme = 'm49' AND r26.level = 'REGION'
          RETURN r26
          ORDER BY r26.id LIMIT 1
        }) AS top27, coalesce(head([x28 IN located25 WHERE x28[0] = c24 | x28[1]]), 0) AS n16, EXISTS {
          MATCH (c24)-[:PART_OF*0..4]->(a3)
        } AS in17
        WITH top27, sum(n16) AS n16, collect([c24, in17]) AS those29
        WITH collect([top27, n16, those29]) AS tops30, max(CASE WHEN top27 IS NULL THEN 0 ELSE n16 END) AS most31
        UNWIND tops30 AS x28
        UNWIND x28[2] AS y32
        WITH y32[0] AS c24, y32[1] AS in17, CASE WHEN x28[0] IS NULL THEN 0.0 WHEN most31 = 0 THEN 1.0 ELSE 1.0 - toFloat(x28[1]) / most31 END AS empty33
        MATCH (c24)-[:PART_OF*0..4]->(r26:Region)
        WITH DISTINCT r26, c24, in17, empty33
        WITH r26, count(c24) AS size34, sum(CASE WHEN in17 THEN 1 ELSE 0 END) AS common35, max(CASE WHEN in17 OR a3 IS NULL THEN empty33 ELSE 0.0 END) AS hole36
        WITH collect([r26, size34, common35, hole36]) AS every37, max(common35) AS asked38, max(size34) AS widest39
        RETURN [x28 IN every37 | [x28[0], x28[3], x28[2], asked38, CASE WHEN x28[2] = 0 THEN 0.0 WHEN x28[2] < asked38 THEN 0.5 * x28[2] / asked38 WHEN widest39 = asked38 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x28[1]) / asked38) / log(toFloat(widest39) / asked38) END]] AS cells40
      }
      WITH *, COUNT {
        MATCH (:Objective)
      } AS objectives8, EXISTS {
        MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s9:Participation)-[:IN]->(t1)
        WHERE s9.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s9.since <= $p.today, true) AND coalesce(s9.until > $p.today, true)
      } AS speaks10, EXISTS {
        MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s9:Participation)
        WHERE s9.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s9.since <= $p.today, true) AND coalesce(s9.until > $p.today, true)
      } AS may_know11
      CALL (t1, o2, a3, all6, team7, cells40, words19, all_tell20) {
        CALL (t1, o2, a3, all6, team7, cells40, words19, all_tell20) {
          MATCH (z65:Objective)<-[x66:FOCUSES_ON]-(f64:Funder)
          WHERE coalesce(x66.since <= $p.today, true) AND coalesce(x66.until > $p.today, true)
          WITH DISTINCT f64, z65
          WITH f64, count(z65) AS n67, max(CASE WHEN z65 = o2 THEN 1 END) AS here68
          RETURN f64 AS who41, n67 AS focused42, n67 * here68 AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          MATCH (o2)<-[:SUPPORTS]-(g69:Grant)<-[:GAVE]-(v70:Funder)
          WHERE coalesce(g69.status, '') <> 'CANCELLED' AND (g69.awarded IS NULL OR g69.awarded <= $p.today)
          OPTIONAL
          MATCH (g69)-[:AWARDED_TO]->(m71:Organization)
          WITH v70, m71, count(g69) AS n72, max(g69.awarded) AS day73, sum(0.5 ^ ((CASE WHEN g69.awarded IS NULL THEN 10.0 ELSE duration.inDays(g69.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g69.amountMinor * $p.p1[g69.currency] / (g69.amountMinor * $p.p1[g69.currency] + 100000.0), 0.0))) AS sum74, sum(0) AS in75
          WITH m71, collect([v70, n72, day73, sum74, in75]) AS givers76
          UNWIND givers76 AS x77
          WITH x77, x77[0] AS who78, CASE WHEN m71 IS NULL OR size(givers76) = 1 THEN 0 ELSE 1 END AS one79
          WITH who78, sum(x77[1]) AS n72, max(x77[2]) AS day73, sum(x77[3]) AS sum74, sum(x77[4]) AS in75, sum(one79) AS co80
          RETURN who78 AS who41, null AS focused42, null AS focuses43, n72 AS grants44, day73 AS last45, sum74 AS decayed46, in75 AS spent47, co80 AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          UNWIND team7 AS m81
          MATCH (m81)<-[:AWARDED_TO]-(g82:Grant)<-[:GAVE]-(f64:Funder)
          WHERE coalesce(g82.status, '') <> 'CANCELLED' AND (g82.awarded IS NULL OR g82.awarded <= $p.today)
          WITH DISTINCT f64, m81
          WITH f64, count(m81) AS n83
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, n83 AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          UNWIND all6 AS m84
          WITH m84
          WHERE m84:Funder
          RETURN m84 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, 1 AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          UNWIND team7 AS m85
          MATCH (m85)-[x86:MEMBER_OF]->(s87:Partnership)<-[y88:MEMBER_OF]-(f64:Funder)
          WHERE coalesce(x86.since <= $p.today, true) AND coalesce(x86.until > $p.today, true) AND coalesce(s87.since <= $p.today, true) AND coalesce(s87.until > $p.today, true) AND coalesce(y88.since <= $p.today, true) AND coalesce(y88.until > $p.today, true) AND m85 <> f64
          WITH DISTINCT f64, m85
          WITH f64, count(m85) AS n89
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, n89 AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          UNWIND cells40 AS cell92
          WITH cell92, cell92[0] AS r90
          MATCH (r90)<-[w91:FUNDS_IN]-(f64:Funder)
          WHERE coalesce(w91.since <= $p.today, true) AND coalesce(w91.until > $p.today, true)
          WITH f64, max(cell92[1]) AS most93, max(cell92[4]) AS nearest94, max(CASE cell92[2] WHEN 0 THEN 0 WHEN cell92[3] THEN 2 ELSE 1 END) AS covers95
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, most93 AS gap52, nearest94 AS near53, covers95 AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          MATCH (g96:Grant)<-[:GAVE]-(f64:Funder)
          WHERE g96.status = 'CANCELLED' AND NOT coalesce(g96.awarded > $p.today, false)
          WITH f64, count(g96) AS n97
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, n97 AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          MATCH (g98:Grant)<-[:GAVE]-(f64:Funder)
          WHERE g98.awarded > $p.today
          WITH f64, count(g98) AS n99
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, n99 AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          MATCH (f64:Funder)
          WHERE f64.focusStatement IS NOT NULL AND all_tell20 > 0
          WITH f64, toLower(f64.focusStatement) AS text100
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, reduce(s101 = 0.0, x102 IN words19 | s101 + CASE WHEN text100 CONTAINS x102[0] THEN x102[1] ELSE 0.0 END) / all_tell20 AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          WITH reduce(s104 = '', x105 IN words19 | s104 + ' ' + x105[0] + '*') AS query106
          WHERE query106 <> ''
          CALL db.index.fulltext.queryNodes('Grant_texts', query106, {limit: 200}) YIELD node AS g103
          MATCH (g103)<-[:GAVE]-(f64:Funder)
          WHERE coalesce(g103.status, '') <> 'CANCELLED' AND (g103.awarded IS NULL OR g103.awarded <= $p.today)
          WITH f64, toLower(g103.title + ' ' + coalesce(g103.description, '')) AS text107
          WITH f64, max(reduce(s104 = 0.0, x105 IN words19 | s104 + CASE WHEN text107 CONTAINS x105[0] THEN x105[1] ELSE 0.0 END) / all_tell20) AS most108
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, most108 AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
          UNION ALL
          MATCH (k109:FundingCall)<-[:OFFERS]-(f64:Funder)
          WHERE (COUNT { (k109)-[:FOR_OBJECTIVE]->()
          } = 0 OR EXISTS {
            MATCH (k109)-[:FOR_OBJECTIVE]->(z110)
            WHERE z110 = o2
          }) AND true
          WITH f64, count(k109) AS n111, sum(CASE WHEN (coalesce(k109.opens <= $p.today, true) AND coalesce(k109.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some112, min(CASE WHEN k109.opens > $p.today THEN k109.opens END) AS next113, max(k109.closes) AS over114
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, n111 AS calls59, some112 AS open60, next113 AS opens61, over114 AS closes62, null AS stage63
          UNION ALL
          MATCH (t1)<-[:ABOUT]-(k115:Contact)-[:WITH]->(f64:Funder)
          WHERE date(k115.at) <= $p.today AND (EXISTS {
            MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s116:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(k115)
            WHERE s116.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s116.since <= $p.today, true) AND coalesce(s116.until > $p.today, true)
          })
          WITH f64, k115
          ORDER BY k115.at DESC, k115.id DESC
          WITH f64, head(collect(k115.stage)) AS n117
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, n117 AS stage63
          UNION ALL
          MATCH (f64:Funder)
          RETURN f64 AS who41, null AS focused42, null AS focuses43, null AS grants44, null AS last45, null AS decayed46, null AS spent47, null AS shared48, null AS tied49, null AS within50, null AS allied51, null AS gap52, null AS near53, null AS cover54, null AS called_off55, null AS later56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62, null AS stage63
        }
        WITH who41, max(focused42) AS focused42, max(focuses43) AS focuses43, max(grants44) AS grants44, max(last45) AS last45, max(decayed46) AS decayed46, max(spent47) AS spent47, max(shared48) AS shared48, max(tied49) AS tied49, max(within50) AS within50, max(allied51) AS allied51, max(gap52) AS gap52, max(near53) AS near53, max(cover54) AS cover54, max(called_off55) AS called_off55, max(later56) AS later56, max(said57) AS said57, max(described58) AS described58, max(calls59) AS calls59, max(open60) AS open60, max(opens61) AS opens61, max(closes62) AS closes62, max(stage63) AS stage63
        RETURN who41, focused42, focuses43, grants44, last45, decayed46, spent47, shared48, tied49, within50, allied51, gap52, near53, cover54, called_off55, later56, said57, described58, calls59, open60, opens61, closes62, stage63
      }
      WITH *, who41 AS f64
      WITH *, COUNT { (f64)-[:GAVE]->()
      } - coalesce(called_off55, 0) - coalesce(later56, 0) AS given125
      WITH *, null AS middle128, null AS variance129
      WITH *, exp(middle128) AS typical126, CASE WHEN may_know11 THEN f64.doNotContactReason END AS reason127
      WITH *, [CASE WHEN focused42 > 0 OR given125 > 0 OR said57 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses43 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses43) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants44 / (given125 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described58 > coalesce(said57, 0.0) THEN described58 ELSE coalesce(said57, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near53 IS NOT NULL OR spent47 > 0) THEN 1.0 - (1.0 - coalesce(near53, 0.0)) * (1.0 - coalesce(spent47 / (spent47 + 2.0), 0.0)) END, CASE WHEN given125 > 0 THEN coalesce(decayed46 / (decayed46 + 1.0), 0.0) END, exp(-((log(null) - middle128) ^ 2) / (2.0 * CASE WHEN variance129 < 0.25 THEN 0.25 ELSE variance129 END)), CASE WHEN given125 > 0 OR within50 = 1 OR allied51 > 0 THEN 1.0 - (1.0 - coalesce(tied49 / (tied49 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared48 / (shared48 + 1.0), 0.0)) * (1.0 - CASE WHEN within50 = 1 THEN 0.8 WHEN allied51 > 0 THEN 0.4 ELSE 0.0 END) END, gap52] AS values121, [CASE WHEN f64.closedOn <= $p.today THEN 0 WHEN f64.closedOn > $p.today OR last45 >= $p.today - duration({years: 3}) OR (f64.activeOn <= $p.today AND f64.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f64.fundsTypes, [])) = 0 THEN null WHEN any(x28 IN f64.fundsTypes WHERE x28 IN types22) THEN 1 WHEN untyped23 = 0 AND size(types22) > 0 THEN 0 END, CASE WHEN open60 > 0 THEN 1 WHEN calls59 > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN stage63 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f64.doNotContact THEN 0 ELSE 1 END] AS gates122, [focuses43, said57, described58, grants44, toString(last45), given125, decayed46, spent47, near53, cover54, null, typical126, tied49, shared48, within50, allied51, gap52, calls59, open60, toString(opens61), toString(closes62), stage63, reason127] AS facts123, [t1.code, o2.code, a3.name, types22, untyped23, size(all6), objectives8] AS here124
      WITH *, reduce(s9 = 0.0, i130 IN range(0, size(values121) - 1) | s9 + CASE WHEN values121[i130] IS NULL THEN 0.0 ELSE $p.p4[i130] END) AS known131, reduce(s9 = 0.0, i130 IN range(0, size(values121) - 1) | s9 + CASE WHEN values121[i130] IS NULL THEN 0.0 ELSE $p.p4[i130] * values121[i130] END) AS sum132
      WITH *, CASE WHEN known131 > 0 THEN toInteger(floor(sum132 / known131 * 1000000 + 0.5)) ELSE -1 END AS micro119, toInteger(floor(known131 * 1000000 + 0.5)) AS covered120, CASE WHEN any(x28 IN gates122 WHERE x28 = 0) THEN 1 ELSE 0 END AS blocked118
      WITH f64, t1, o2, a3, head(collect([micro119, covered120, blocked118, values121, gates122, facts123, here124])) AS row133
      WITH f64, t1, o2, a3, row133[0] AS micro119, row133[1] AS covered120, row133[2] AS blocked118, row133[3] AS values121, row133[4] AS gates122, row133[5] AS facts123, row133[6] AS here124
      ORDER BY blocked118, micro119 DESC, covered120 DESC, f64.id
      WITH collect([f64, micro119, covered120, blocked118, values121, gates122, facts123, here124, t1, o2, a3]) AS l134
      WITH COLLECT {
        UNWIND l134 AS x135
        WITH x135[0] AS f64, x135[1] AS micro119, x135[2] AS covered120, x135[3] AS blocked118, x135[4] AS values121, x135[5] AS gates122, x135[6] AS facts123, x135[7] AS here124, x135[8] AS t1, x135[9] AS o2, x135[10] AS a3
        WITH f64, micro119, covered120, blocked118, values121, gates122, facts123, here124, t1, o2, a3 LIMIT $p.p8
        RETURN [f64.id, micro119, covered120, blocked118, values121, gates122, facts123, here124, t1.id, o2.id, a3.id]
      } AS c138
      RETURN [c138] AS made144
    }
    RETURN [change143, made144] AS kept142
  }
  WITH kept142, kept142[1][0] AS c138
  WITH kept142, c138, COLLECT {
    UNWIND c138 AS x139
    WITH head(COLLECT {
      MATCH (n140:Node {id: x139[0]})
      RETURN n140
    }) AS f64, x139[1] AS micro119, x139[2] AS covered120, x139[3] AS blocked118, x139[4] AS values121, x139[5] AS gates122, x139[6] AS facts123, x139[7] AS here124, head(COLLECT {
      MATCH (n140:Node {id: x139[8]})
      RETURN n140
    }) AS t1, head(COLLECT {
      MATCH (n140:Node {id: x139[9]})
      RETURN n140
    }) AS o2, head(COLLECT {
      MATCH (n140:Node {id: x139[10]})
      RETURN n140
    }) AS a3
    WITH f64, micro119, covered120, blocked118, values121, gates122, facts123, here124, t1, o2, a3, COLLECT {
      MATCH (f64)-[w136:FUNDS_IN]->(r26:Region)
      WHERE coalesce(w136.since <= $p.today, true) AND coalesce(w136.until > $p.today, true)
      RETURN DISTINCT r26.name
      ORDER BY r26.name LIMIT 5
    } AS c137
    RETURN [f64.name, facts123, here124, values121, gates122, micro119, 'funder' + substring(f64.id, 12), f64.fundsTypes, f64.minimumMinor, f64.maximumMinor, f64.currency, toString(f64.closedOn), toString(f64.activeOn), c137]
  } AS c141
  RETURN [c141, kept142]
} AS c145, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c146, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c147

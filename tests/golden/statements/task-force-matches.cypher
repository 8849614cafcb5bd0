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
    CALL (all7) {
      UNWIND all7 AS m6
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
    WITH *, all7[..500] AS team8, COUNT {
      MATCH (:Objective)
    } AS objectives9, true AS speaks10, true AS may_know11
    CALL (t2, o3, a4, all7, team8, cells40, words19, all_tell20, f1) {
      CALL (t2, o3, a4, all7, team8, cells40, words19, all_tell20, f1) {
        MATCH (o3)<-[x64:FOCUSES_ON]-(f1:Funder)
        WHERE coalesce(x64.since <= $p.today, true) AND coalesce(x64.until > $p.today, true)
        WITH DISTINCT f1
        RETURN f1 AS who41, COUNT {
          MATCH (f1)-[y65:FOCUSES_ON]->(z66:Objective)
          WHERE coalesce(y65.since <= $p.today, true) AND coalesce(y65.until > $p.today, true)
          RETURN DISTINCT z66
        } AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (o3)<-[:SUPPORTS]-(g68:Grant)<-[:GAVE]-(v69:Funder)
        WHERE coalesce(g68.status, '') <> 'CANCELLED' AND (g68.awarded IS NULL OR g68.awarded <= $p.today)
        OPTIONAL
        MATCH (g68)-[:AWARDED_TO]->(m70:Organization)
        WITH v69, m70, count(g68) AS n71, max(g68.awarded) AS day72, sum(0.5 ^ ((CASE WHEN g68.awarded IS NULL THEN 10.0 ELSE duration.inDays(g68.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g68.amountMinor * $p.p1[g68.currency] / (g68.amountMinor * $p.p1[g68.currency] + 100000.0), 0.0))) AS sum73, sum(CASE WHEN EXISTS {
          MATCH (g68)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(a4)
        } THEN 1 ELSE 0 END) AS in74
        WITH m70, collect([v69, n71, day72, sum73, in74]) AS givers75
        UNWIND givers75 AS x76
        WITH x76, x76[0] AS who77, CASE WHEN m70 IS NULL OR size(givers75) = 1 THEN 0 ELSE 1 END AS one78
        WITH who77, sum(x76[1]) AS n71, max(x76[2]) AS day72, sum(x76[3]) AS sum73, sum(x76[4]) AS in74, sum(one78) AS co79
        RETURN who77 AS who41, null AS focuses42, n71 AS grants43, day72 AS last44, sum73 AS decayed45, in74 AS spent46, co79 AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND team8 AS m82
        MATCH (m82)<-[:AWARDED_TO]-(g81:Grant)<-[:GAVE]-(f1:Funder)
        WHERE coalesce(g81.status, '') <> 'CANCELLED' AND (g81.awarded IS NULL OR g81.awarded <= $p.today)
        WITH DISTINCT f1, m82
        WITH f1, count(m82) AS n83
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, n83 AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND all7 AS m86
        WITH m86
        WHERE m86:Funder
        MATCH (f1:Node {id: m86.id})
        WHERE f1:Funder
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, 1 AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND team8 AS m89
        MATCH (m89)-[x90:MEMBER_OF]->(s91:Partnership)<-[y92:MEMBER_OF]-(f1:Funder)
        WHERE coalesce(x90.since <= $p.today, true) AND coalesce(x90.until > $p.today, true) AND coalesce(s91.since <= $p.today, true) AND coalesce(s91.until > $p.today, true) AND coalesce(y92.since <= $p.today, true) AND coalesce(y92.until > $p.today, true) AND m89 <> f1
        WITH DISTINCT f1, m89
        WITH f1, count(m89) AS n93
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, n93 AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND cells40 AS cell96
        WITH cell96, cell96[0] AS r97
        MATCH (r97)<-[w98:FUNDS_IN]-(f1:Funder)
        WHERE coalesce(w98.since <= $p.today, true) AND coalesce(w98.until > $p.today, true)
        WITH f1, max(cell96[1]) AS most99, max(cell96[4]) AS nearest100, max(CASE cell96[2] WHEN 0 THEN 0 WHEN cell96[3] THEN 2 ELSE 1 END) AS covers101
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, most99 AS gap51, nearest100 AS near52, covers101 AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (g103:Grant)<-[:GAVE]-(f1:Funder)
        WHERE (g103.status = 'CANCELLED' OR g103.awarded > $p.today)
        WITH f1, count(g103) AS n104
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, n104 AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (f1:Funder)
        WHERE f1.focusStatement IS NOT NULL AND all_tell20 > 0
        WITH f1, toLower(f1.focusStatement) AS text107
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, reduce(s108 = 0.0, x109 IN words19 | s108 + CASE WHEN text107 CONTAINS x109[0] THEN x109[1] ELSE 0.0 END) / all_tell20 AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        WITH reduce(s112 = '', x113 IN words19 | s112 + ' ' + x113[0] + '*') AS query114
        WHERE query114 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query114, {limit: 200}) YIELD node AS g111
        MATCH (g111)<-[:GAVE]-(f1:Funder)
        WHERE coalesce(g111.status, '') <> 'CANCELLED' AND (g111.awarded IS NULL OR g111.awarded <= $p.today)
        WITH f1, toLower(g111.title + ' ' + coalesce(g111.description, '')) AS text115
        WITH f1, max(reduce(s112 = 0.0, x113 IN words19 | s112 + CASE WHEN text115 CONTAINS x113[0] THEN x113[1] ELSE 0.0 END) / all_tell20) AS most116
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, most116 AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (k117:FundingCall)<-[:OFFERS]-(f1:Funder)
        WHERE (EXISTS {
          MATCH (k117)-[:FOR_OBJECTIVE]->(o3)
        } OR NOT EXISTS {
          MATCH (k117)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND (NOT EXISTS {
          MATCH (k117)-[:FOR_REGION]->(:Region)
        } OR EXISTS {
          MATCH (k117)-[:FOR_REGION]->(:Region)<-[:PART_OF*0..4]-(a4)
        } OR EXISTS {
          MATCH (k117)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(a4)
        })
        WITH f1, count(k117) AS n119, sum(CASE WHEN (coalesce(k117.opens <= $p.today, true) AND coalesce(k117.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some120, min(CASE WHEN k117.opens > $p.today THEN k117.opens END) AS next121, max(k117.closes) AS over122
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, n119 AS calls57, some120 AS open58, next121 AS opens59, over122 AS closes60, null AS stage61
        UNION ALL
        MATCH (t2)<-[:ABOUT]-(k123:Contact)-[:WITH]->(f1:Funder)
        WHERE date(k123.at) <= $p.today
        WITH f1, k123
        ORDER BY k123.at DESC, k123.id DESC
        WITH f1, head(collect(k123.stage)) AS n125
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, n125 AS stage61
        UNION ALL
        MATCH (f1:Funder)
        RETURN f1 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
      }
      WITH who41, max(focuses42) AS focuses42, max(grants43) AS grants43, max(last44) AS last44, max(decayed45) AS decayed45, max(spent46) AS spent46, max(shared47) AS shared47, max(tied48) AS tied48, max(within49) AS within49, max(allied50) AS allied50, max(gap51) AS gap51, max(near52) AS near52, max(cover53) AS cover53, max(not_given54) AS not_given54, max(said55) AS said55, max(described56) AS described56, max(calls57) AS calls57, max(open58) AS open58, max(opens59) AS opens59, max(closes60) AS closes60, max(stage61) AS stage61
      RETURN who41, focuses42, grants43, last44, decayed45, spent46, shared47, tied48, within49, allied50, gap51, near52, cover53, not_given54, said55, described56, calls57, open58, opens59, closes60, stage61
    }
    WITH *
    WHERE who41 = f1
    WITH *, COUNT { (f1)-[:GAVE]->()
    } - coalesce(not_given54, 0) AS given135, EXISTS {
      MATCH (f1)-[y32:FOCUSES_ON]->(:Objective)
      WHERE coalesce(y32.since <= $p.today, true) AND coalesce(y32.until > $p.today, true)
    } AS focused138
    WITH *, coalesce(null / null, (log(CASE WHEN f1.minimumMinor > 0 THEN f1.minimumMinor * $p.p1[f1.currency] END) + log(CASE WHEN f1.maximumMinor > 0 THEN f1.maximumMinor * $p.p1[f1.currency] END)) / 2.0) AS middle139, coalesce((null - null * null / null + 1.0) / null, ((log(CASE WHEN f1.maximumMinor > 0 THEN f1.maximumMinor * $p.p1[f1.currency] END) - log(CASE WHEN f1.minimumMinor > 0 THEN f1.minimumMinor * $p.p1[f1.currency] END)) / 4.0) ^ 2) AS variance140
    WITH *, exp(middle139) AS typical136, CASE WHEN may_know11 THEN f1.doNotContactReason END AS reason137
    WITH *, [CASE WHEN focused138 OR given135 > 0 OR said55 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses42 IS NULL THEN 0.0 ELSE log((objectives9 + 1.0) / focuses42) / log(objectives9 + 1.0) END) * (1.0 - coalesce(grants43 / (given135 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described56 > coalesce(said55, 0.0) THEN described56 ELSE coalesce(said55, 0.0) END) END, CASE WHEN a4 IS NOT NULL AND (near52 IS NOT NULL OR spent46 > 0) THEN 1.0 - (1.0 - coalesce(near52, 0.0)) * (1.0 - coalesce(spent46 / (spent46 + 2.0), 0.0)) END, CASE WHEN given135 > 0 THEN coalesce(decayed45 / (decayed45 + 1.0), 0.0) END, exp(-((log(null) - middle139) ^ 2) / (2.0 * CASE WHEN variance140 < 0.25 THEN 0.25 ELSE variance140 END)), CASE WHEN given135 > 0 OR within49 = 1 OR allied50 > 0 THEN 1.0 - (1.0 - coalesce(tied48 / (tied48 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared47 / (shared47 + 1.0), 0.0)) * (1.0 - CASE WHEN within49 = 1 THEN 0.8 WHEN allied50 > 0 THEN 0.4 ELSE 0.0 END) END, gap51] AS values131, [CASE WHEN f1.closedOn <= $p.today THEN 0 WHEN f1.closedOn > $p.today OR last44 >= $p.today - duration({years: 3}) OR (f1.activeOn <= $p.today AND f1.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f1.fundsTypes, [])) = 0 THEN null WHEN any(x28 IN f1.fundsTypes WHERE x28 IN types22) THEN 1 WHEN untyped23 = 0 AND size(types22) > 0 THEN 0 END, CASE cover53 WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN open58 > 0 THEN 1 WHEN calls57 > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN stage61 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f1.doNotContact THEN 0 ELSE 1 END] AS gates132, [focuses42, said55, described56, grants43, toString(last44), given135, decayed45, spent46, near52, cover53, null, typical136, tied48, shared47, within49, allied50, gap51, calls57, open58, toString(opens59), toString(closes60), stage61, reason137] AS facts133, [t2.code, o3.code, a4.name, types22, untyped23, size(all7), objectives9] AS here134
    WITH *, reduce(s141 = 0.0, i142 IN range(0, size(values131) - 1) | s141 + CASE WHEN values131[i142] IS NULL THEN 0.0 ELSE $p.p4[i142] END) AS known143, reduce(s141 = 0.0, i142 IN range(0, size(values131) - 1) | s141 + CASE WHEN values131[i142] IS NULL THEN 0.0 ELSE $p.p4[i142] * values131[i142] END) AS sum144
    WITH *, CASE WHEN known143 > 0 THEN toInteger(floor(sum144 / known143 * 1000000 + 0.5)) ELSE -1 END AS micro129, toInteger(floor(known143 * 1000000 + 0.5)) AS covered130, CASE WHEN any(x28 IN gates132 WHERE x28 = 0) THEN 1 ELSE 0 END AS blocked128
    WITH t2, micro129, covered130, blocked128, values131, gates132, facts133, here134, o3, a4, f1
    ORDER BY blocked128, micro129 DESC, covered130 DESC, t2.id
    RETURN collect([t2, micro129, covered130, blocked128, values131, gates132, facts133, here134, o3, a4, f1]) AS l145
  }
  WITH l145, COLLECT {
    UNWIND l145 AS x146
    WITH x146[0] AS t2, x146[1] AS micro129, x146[2] AS covered130, x146[3] AS blocked128, x146[4] AS values131, x146[5] AS gates132, x146[6] AS facts133, x146[7] AS here134, x146[8] AS o3, x146[9] AS a4, x146[10] AS f1
    WITH t2, micro129, covered130, blocked128, values131, gates132, facts133, here134, o3, a4, f1 LIMIT $p.p8
    WITH t2, micro129, covered130, blocked128, values131, gates132, facts133, here134, o3, a4, f1, COLLECT {
      MATCH (f1)-[w147:FUNDS_IN]->(r26:Region)
      WHERE coalesce(w147.since <= $p.today, true) AND coalesce(w147.until > $p.today, true)
      RETURN DISTINCT r26.name
      ORDER BY r26.name LIMIT 5
    } AS c148
    RETURN [CASE WHEN micro129 >= 0 THEN micro129 END, covered130, CASE WHEN blocked128 = 1 THEN 'INELIGIBLE' WHEN any(x28 IN gates132 WHERE x28 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, t2.code, facts133, here134, values131, gates132, micro129, 'funder' + substring(f1.id, 12), f1.name, f1.fundsTypes, f1.minimumMinor, f1.maximumMinor, f1.currency, toString(f1.closedOn), toString(f1.activeOn), c148]
  } AS c149
  RETURN [size(l145), c149]
} AS c150, COUNT {
  CALL () {
    MATCH (f1:Node {id: $p.p5})
    RETURN f1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(f1:Node)
    RETURN f1
  }
  WITH f1
  WHERE f1:Funder
} AS c151, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p9 AND r:Region
} AS c152

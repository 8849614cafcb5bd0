CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (t1:TaskForce {code: $p.p5})
    MATCH (o2:Objective {code: $p.p6})
    WITH *, null AS a3
    CALL (t1) {
      MATCH (t1)<-[:IN]-(p4:Participation)-[:ON_BEHALF_OF]->(m5:Organization)
      WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true)
      WITH m5, count(p4) AS people9
      ORDER BY people9 DESC, m5.id
      RETURN collect(m5) AS all6
    }
    WITH *, all6[..200] AS team7
    CALL (o2) {
      UNWIND split(toLower(o2.label + ' ' + o2.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word10
      WITH DISTINCT left(word10, 6) AS stem11
      WHERE size(stem11) >= 4 AND NOT stem11 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
      MATCH (z12:Objective)
      WITH stem11, count(*) AS n13, sum(CASE WHEN toLower(z12.label + ' ' + z12.title) CONTAINS stem11 THEN 1 ELSE 0 END) AS in14
      WITH stem11, log((n13 + 1.0) / in14) AS tells15
      ORDER BY stem11
      RETURN collect([stem11, tells15]) AS words16, sum(tells15) AS all_tell17
    }
    CALL (all6) {
      UNWIND all6 AS m5
      WITH m5.type AS type18
      RETURN collect(DISTINCT type18) AS types19, count(*) - count(type18) AS untyped20
    }
    CALL (team7) {
      UNWIND team7 AS m5
      MATCH (m5)-[:LOCATED_IN]->(c21:Region)
      WITH c21, count(m5) AS n13
      RETURN collect([c21, n13]) AS located22
    }
    CALL (located22, a3) {
      MATCH (c21:Region)
      WHERE c21.level = 'COUNTRY'
      WITH c21, head(COLLECT {
        MATCH (c21)-[:PART_OF*1..4]->(r23:Region)
        WHERE r23.scheme = 'm49' AND r23.level = 'REGION'
        RETURN r23
        ORDER BY r23.id LIMIT 1
      }) AS top24, coalesce(head([x25 IN located22 WHERE x25[0] = c21 | x25[1]]), 0) AS n13, EXISTS {
        MATCH (c21)-[:PART_OF*0..4]->(a3)
      } AS in14
      WITH top24, sum(n13) AS n13, collect([c21, in14]) AS those26
      WITH collect([top24, n13, those26]) AS tops27, max(CASE WHEN top24 IS NULL THEN 0 ELSE n13 END) AS most28
      UNWIND tops27 AS x25
      UNWIND x25[2] AS y29
      WITH y29[0] AS c21, y29[1] AS in14, CASE WHEN x25[0] IS NULL THEN 0.0 WHEN most28 = 0 THEN 1.0 ELSE 1.0 - toFloat(x25[1]) / most28 END AS empty30
      MATCH (c21)-[:PART_OF*0..4]->(r23:Region)
      WITH DISTINCT r23, c21, in14, empty30
      WITH r23, count(c21) AS size31, sum(CASE WHEN in14 THEN 1 ELSE 0 END) AS common32, max(CASE WHEN in14 OR a3 IS NULL THEN empty30 ELSE 0.0 END) AS hole33
      WITH collect([r23, size31, common32, hole33]) AS every34, max(common32) AS asked35, max(size31) AS widest36
      RETURN [x25 IN every34 | [x25[0], x25[3], x25[2], asked35, CASE WHEN x25[2] = 0 THEN 0.0 WHEN x25[2] < asked35 THEN 0.5 * x25[2] / asked35 WHEN widest36 = asked35 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x25[1]) / asked35) / log(toFloat(widest36) / asked35) END]] AS cells37
    }
    WITH *, COUNT {
      MATCH (:Objective)
    } AS objectives8
    CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
      CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
        MATCH (z61:Objective)<-[x62:FOCUSES_ON]-(f60:Funder)
        WHERE coalesce(x62.since <= $p.today, true) AND coalesce(x62.until > $p.today, true)
        WITH DISTINCT f60, z61
        WITH f60, count(z61) AS n63, max(CASE WHEN z61 = o2 THEN 1 END) AS here64
        RETURN f60 AS who38, n63 AS focused39, n63 * here64 AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        MATCH (o2)<-[:SUPPORTS]-(g65:Grant)<-[:GAVE]-(v66:Funder)
        WHERE coalesce(g65.status, '') <> 'CANCELLED' AND (g65.awarded IS NULL OR g65.awarded <= $p.today)
        OPTIONAL
        MATCH (g65)-[:AWARDED_TO]->(m67:Organization)
        WITH v66, m67, count(g65) AS n68, max(g65.awarded) AS day69, sum(0.5 ^ ((CASE WHEN g65.awarded IS NULL THEN 10.0 ELSE duration.inDays(g65.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g65.amountMinor * $p.p1[g65.currency] / (g65.amountMinor * $p.p1[g65.currency] + 100000.0), 0.0))) AS sum70, sum(0) AS in71
        WITH m67, collect([v66, n68, day69, sum70, in71]) AS givers72
        UNWIND givers72 AS x73
        WITH x73, x73[0] AS who74, CASE WHEN m67 IS NULL OR size(givers72) = 1 THEN 0 ELSE 1 END AS one75
        WITH who74, sum(x73[1]) AS n68, max(x73[2]) AS day69, sum(x73[3]) AS sum70, sum(x73[4]) AS in71, sum(one75) AS co76
        RETURN who74 AS who38, null AS focused39, null AS focuses40, n68 AS grants41, day69 AS last42, sum70 AS decayed43, in71 AS spent44, co76 AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        UNWIND team7 AS m77
        MATCH (m77)<-[:AWARDED_TO]-(g78:Grant)<-[:GAVE]-(f60:Funder)
        WHERE coalesce(g78.status, '') <> 'CANCELLED' AND (g78.awarded IS NULL OR g78.awarded <= $p.today)
        WITH DISTINCT f60, m77
        WITH f60, count(m77) AS n79
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, n79 AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        UNWIND all6 AS m80
        WITH m80
        WHERE m80:Funder
        MATCH (f60:Node {id: m80.id})
        WHERE f60:Funder
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, 1 AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        UNWIND team7 AS m81
        MATCH (m81)-[x82:MEMBER_OF]->(s83:Partnership)<-[y84:MEMBER_OF]-(f60:Funder)
        WHERE coalesce(x82.since <= $p.today, true) AND coalesce(x82.until > $p.today, true) AND coalesce(s83.since <= $p.today, true) AND coalesce(s83.until > $p.today, true) AND coalesce(y84.since <= $p.today, true) AND coalesce(y84.until > $p.today, true) AND m81 <> f60
        WITH DISTINCT f60, m81
        WITH f60, count(m81) AS n85
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, n85 AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        UNWIND cells37 AS cell86
        WITH cell86, cell86[0] AS r87
        MATCH (r87)<-[w88:FUNDS_IN]-(f60:Funder)
        WHERE coalesce(w88.since <= $p.today, true) AND coalesce(w88.until > $p.today, true)
        WITH f60, max(cell86[1]) AS most89, max(cell86[4]) AS nearest90, max(CASE cell86[2] WHEN 0 THEN 0 WHEN cell86[3] THEN 2 ELSE 1 END) AS covers91
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, most89 AS gap49, nearest90 AS near50, covers91 AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        MATCH (g92:Grant)<-[:GAVE]-(f60:Funder)
        WHERE g92.status = 'CANCELLED' AND NOT coalesce(g92.awarded > $p.today, false)
        WITH f60, count(g92) AS n93
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, n93 AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        MATCH (g94:Grant)<-[:GAVE]-(f60:Funder)
        WHERE g94.awarded > $p.today
        WITH f60, count(g94) AS n95
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, n95 AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        MATCH (f60:Funder)
        WHERE f60.focusStatement IS NOT NULL AND all_tell17 > 0
        WITH f60, toLower(f60.focusStatement) AS text96
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, reduce(s97 = 0.0, x98 IN words16 | s97 + CASE WHEN text96 CONTAINS x98[0] THEN x98[1] ELSE 0.0 END) / all_tell17 AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        WITH reduce(s99 = '', x100 IN words16 | s99 + ' ' + x100[0] + '*') AS query101
        WHERE query101 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query101, {limit: 200}) YIELD node AS g102
        MATCH (g102)<-[:GAVE]-(f60:Funder)
        WHERE coalesce(g102.status, '') <> 'CANCELLED' AND (g102.awarded IS NULL OR g102.awarded <= $p.today)
        WITH f60, toLower(g102.title + ' ' + coalesce(g102.description, '')) AS text103
        WITH f60, max(reduce(s99 = 0.0, x100 IN words16 | s99 + CASE WHEN text103 CONTAINS x100[0] THEN x100[1] ELSE 0.0 END) / all_tell17) AS most104
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, most104 AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        UNION ALL
        MATCH (k105:FundingCall)<-[:OFFERS]-(f60:Funder)
        WHERE (EXISTS {
          MATCH (k105)-[:FOR_OBJECTIVE]->(o2)
        } OR NOT EXISTS {
          MATCH (k105)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND true
        WITH f60, count(k105) AS n106, sum(CASE WHEN (coalesce(k105.opens <= $p.today, true) AND coalesce(k105.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some107, min(CASE WHEN k105.opens > $p.today THEN k105.opens END) AS next108, max(k105.closes) AS over109
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, n106 AS calls56, some107 AS open57, next108 AS opens58, over109 AS closes59
        UNION ALL
        MATCH (f60:Funder)
        RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
      }
      WITH who38, max(focused39) AS focused39, max(focuses40) AS focuses40, max(grants41) AS grants41, max(last42) AS last42, max(decayed43) AS decayed43, max(spent44) AS spent44, max(shared45) AS shared45, max(tied46) AS tied46, max(within47) AS within47, max(allied48) AS allied48, max(gap49) AS gap49, max(near50) AS near50, max(cover51) AS cover51, max(called_off52) AS called_off52, max(later53) AS later53, max(said54) AS said54, max(described55) AS described55, max(calls56) AS calls56, max(open57) AS open57, max(opens58) AS opens58, max(closes59) AS closes59
      RETURN who38, focused39, focuses40, grants41, last42, decayed43, spent44, shared45, tied46, within47, allied48, gap49, near50, cover51, called_off52, later53, said54, described55, calls56, open57, opens58, closes59
    }
    WITH *, who38 AS f60
    WITH *, COUNT { (f60)-[:GAVE]->()
    } - coalesce(called_off52, 0) - coalesce(later53, 0) AS given118
    WITH *, null AS middle121, null AS variance122
    WITH *, exp(middle121) AS typical119, null AS reason120
    WITH *, [CASE WHEN focused39 > 0 OR given118 > 0 OR said54 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses40 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses40) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants41 / (given118 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described55 > coalesce(said54, 0.0) THEN described55 ELSE coalesce(said54, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near50 IS NOT NULL OR spent44 > 0) THEN 1.0 - (1.0 - coalesce(near50, 0.0)) * (1.0 - coalesce(spent44 / (spent44 + 2.0), 0.0)) END, CASE WHEN given118 > 0 THEN coalesce(decayed43 / (decayed43 + 1.0), 0.0) END, exp(-((log(null) - middle121) ^ 2) / (2.0 * CASE WHEN variance122 < 0.25 THEN 0.25 ELSE variance122 END)), CASE WHEN given118 > 0 OR within47 = 1 OR allied48 > 0 THEN 1.0 - (1.0 - coalesce(tied46 / (tied46 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared45 / (shared45 + 1.0), 0.0)) * (1.0 - CASE WHEN within47 = 1 THEN 0.8 WHEN allied48 > 0 THEN 0.4 ELSE 0.0 END) END, gap49] AS values113, [CASE WHEN f60.closedOn <= $p.today THEN 0 WHEN f60.closedOn > $p.today OR last42 >= $p.today - duration({years: 3}) OR (f60.activeOn <= $p.today AND f60.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f60.fundsTypes, [])) = 0 THEN null WHEN any(x25 IN f60.fundsTypes WHERE x25 IN types19) THEN 1 WHEN untyped20 = 0 AND size(types19) > 0 THEN 0 END, CASE WHEN open57 > 0 THEN 1 WHEN calls56 > 0 THEN 0 END] AS gates114, [focuses40, said54, described55, grants41, toString(last42), given118, decayed43, spent44, near50, cover51, null, typical119, tied46, shared45, within47, allied48, gap49, calls56, open57, toString(opens58), toString(closes59), null, reason120] AS facts115, [t1.code, o2.code, a3.name, types19, untyped20, size(all6), objectives8] AS here116
    WITH *, reduce(s123 = 0.0, i124 IN range(0, size(values113) - 1) | s123 + CASE WHEN values113[i124] IS NULL THEN 0.0 ELSE $p.p4[i124] END) AS known125, reduce(s123 = 0.0, i124 IN range(0, size(values113) - 1) | s123 + CASE WHEN values113[i124] IS NULL THEN 0.0 ELSE $p.p4[i124] * values113[i124] END) AS sum126
    WITH *, CASE WHEN known125 > 0 THEN toInteger(floor(sum126 / known125 * 1000000 + 0.5)) ELSE -1 END AS micro111, toInteger(floor(known125 * 1000000 + 0.5)) AS covered112, CASE WHEN any(x25 IN gates114 WHERE x25 = 0) THEN 1 ELSE 0 END AS blocked110
    WITH f60, micro111, covered112, blocked110, values113, gates114, facts115, here116, t1, o2, a3, count(*) AS one117
    ORDER BY blocked110, micro111 DESC, covered112 DESC, f60.id
    RETURN collect([f60, micro111, covered112, blocked110, values113, gates114, facts115, here116, t1, o2, a3]) AS l127
  }
  WITH l127, COLLECT {
    UNWIND l127 AS x128
    WITH x128[0] AS f60, x128[1] AS micro111, x128[2] AS covered112, x128[3] AS blocked110, x128[4] AS values113, x128[5] AS gates114, x128[6] AS facts115, x128[7] AS here116, x128[8] AS t1, x128[9] AS o2, x128[10] AS a3
    WITH f60, micro111, covered112, blocked110, values113, gates114, facts115, here116, t1, o2, a3 LIMIT $p.p7
    WITH f60, micro111, covered112, blocked110, values113, gates114, facts115, here116, t1, o2, a3, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (t1)<-[:IN]-(p137:Participation)<-[:PARTICIPATES]-(h138:Person), (p137)-[:ON_BEHALF_OF]->(f60)
        WHERE h138.private IS NULL AND coalesce(p137.since <= $p.today, true) AND coalesce(p137.until > $p.today, true) AND (h138.private IS NULL)
        WITH h138, p137
        ORDER BY CASE p137.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h138.id LIMIT 1
        RETURN [0, [['PERSON', h138, 'Person']]] AS chain135
        UNION ALL
        MATCH (t1)<-[:IN]-(p139:Participation)<-[:PARTICIPATES]-(h140:Person), (p139)-[:ON_BEHALF_OF]->(m141:Organization)<-[:AWARDED_TO]-(g142:Grant)<-[:GAVE]-(f60)
        WHERE h140.private IS NULL AND coalesce(p139.since <= $p.today, true) AND coalesce(p139.until > $p.today, true) AND coalesce(g142.status, '') <> 'CANCELLED' AND (g142.awarded IS NULL OR g142.awarded <= $p.today) AND (h140.private IS NULL)
        WITH h140, m141, g142, p139
        ORDER BY CASE p139.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h140.id, m141.id, g142.id LIMIT 1
        RETURN [1, [['PERSON', h140, 'Person'], ['ORGANIZATION', m141, 'Organization'], ['GRANT', g142, 'Grant']]] AS chain135
        UNION ALL
        MATCH (t1)<-[:IN]-(p143:Participation)<-[:PARTICIPATES]-(h144:Person), (p143)-[:ON_BEHALF_OF]->(m145:Organization)-[x146:MEMBER_OF]->(s147:Partnership)<-[y148:MEMBER_OF]-(f60)
        WHERE h144.private IS NULL AND coalesce(p143.since <= $p.today, true) AND coalesce(p143.until > $p.today, true) AND coalesce(x146.since <= $p.today, true) AND coalesce(x146.until > $p.today, true) AND coalesce(s147.since <= $p.today, true) AND coalesce(s147.until > $p.today, true) AND coalesce(y148.since <= $p.today, true) AND coalesce(y148.until > $p.today, true) AND (h144.private IS NULL)
        WITH h144, m145, s147, p143
        ORDER BY CASE p143.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h144.id, m145.id, s147.id LIMIT 1
        RETURN [2, [['PERSON', h144, 'Person'], ['ORGANIZATION', m145, 'Organization'], ['PARTNERSHIP', s147, 'Partnership']]] AS chain135
      }
      WITH chain135
      ORDER BY chain135[0] LIMIT 1
      UNWIND chain135[1] AS step136
      WITH step136[0] AS link129, step136[1] AS e130, step136[2] AS face131, null AS since132, null AS until133, null AS source134
      WITH link129, e130, face131, since132, until133, source134, COLLECT {
        UNWIND [face131] AS x149
        RETURN [face131, e130.id, 'funder' + substring(e130.id, 12)]
      } AS c150
      RETURN [link129, c150]
    } AS c151, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[x158:FOCUSES_ON]->(o2)
        WHERE coalesce(x158.since <= $p.today, true) AND coalesce(x158.until > $p.today, true)
        RETURN 'FOCUS' AS link152, o2 AS e153, 'Objective' AS face154, x158.since AS since155, x158.until AS until156, x158.source AS source157
        UNION
        MATCH (f60)-[:GAVE]->(g159:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g159.status, '') <> 'CANCELLED' AND (g159.awarded IS NULL OR g159.awarded <= $p.today)
        RETURN 'GRANT' AS link152, g159 AS e153, 'Grant' AS face154, g159.awarded AS since155, null AS until156, g159.source AS source157
      }
      WITH link152, e153, face154, since155, until156, source157
      ORDER BY link152, coalesce(since155, date('0001-01-01')) DESC, e153.id LIMIT 20
      WITH link152, e153, face154, since155, until156, source157, COLLECT {
        MATCH (n160:Source {id: source157})
        RETURN [n160.name]
      } AS c161, COLLECT {
        UNWIND [face154] AS x162
        RETURN [face154, e153.id, 'funder' + substring(e153.id, 12)]
      } AS c163
      RETURN [link152, toString(since155), toString(until156), c161, c163]
    } AS c164, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[x171:FUNDS_IN]->(r172:Region)
        WHERE coalesce(x171.since <= $p.today, true) AND coalesce(x171.until > $p.today, true)
        RETURN 'REGION' AS link165, r172 AS e166, 'Region' AS face167, x171.since AS since168, x171.until AS until169, x171.source AS source170
      }
      WITH link165, e166, face167, since168, until169, source170
      ORDER BY link165, coalesce(since168, date('0001-01-01')) DESC, e166.id LIMIT 20
      WITH link165, e166, face167, since168, until169, source170, COLLECT {
        MATCH (n173:Source {id: source170})
        RETURN [n173.name]
      } AS c174, COLLECT {
        UNWIND [face167] AS x175
        RETURN [face167, e166.id, 'funder' + substring(e166.id, 12)]
      } AS c176
      RETURN [link165, toString(since168), toString(until169), c174, c176]
    } AS c177, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[:GAVE]->(g184:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g184.status, '') <> 'CANCELLED' AND (g184.awarded IS NULL OR g184.awarded <= $p.today)
        RETURN 'GRANT' AS link178, g184 AS e179, 'Grant' AS face180, g184.awarded AS since181, null AS until182, g184.source AS source183
      }
      WITH link178, e179, face180, since181, until182, source183
      ORDER BY link178, coalesce(since181, date('0001-01-01')) DESC, e179.id LIMIT 20
      WITH link178, e179, face180, since181, until182, source183, COLLECT {
        MATCH (n185:Source {id: source183})
        RETURN [n185.name]
      } AS c186, COLLECT {
        UNWIND [face180] AS x187
        RETURN [face180, e179.id, 'funder' + substring(e179.id, 12)]
      } AS c188
      RETURN [link178, toString(since181), toString(until182), c186, c188]
    } AS c189, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[:GAVE]->(g196:Grant)
        WHERE coalesce(g196.status, '') <> 'CANCELLED' AND (g196.awarded IS NULL OR g196.awarded <= $p.today) AND g196.amountMinor > 0
        RETURN 'GRANT' AS link190, g196 AS e191, 'Grant' AS face192, g196.awarded AS since193, null AS until194, g196.source AS source195
      }
      WITH link190, e191, face192, since193, until194, source195
      ORDER BY link190, coalesce(since193, date('0001-01-01')) DESC, e191.id LIMIT 20
      WITH link190, e191, face192, since193, until194, source195, COLLECT {
        MATCH (n197:Source {id: source195})
        RETURN [n197.name]
      } AS c198, COLLECT {
        UNWIND [face192] AS x199
        RETURN [face192, e191.id, 'funder' + substring(e191.id, 12)]
      } AS c200
      RETURN [link190, toString(since193), toString(until194), c198, c200]
    } AS c201, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[:GAVE]->(g208:Grant)-[:AWARDED_TO]->(m209:Organization)<-[:ON_BEHALF_OF]-(p210:Participation)-[:IN]->(t1)
        WHERE coalesce(g208.status, '') <> 'CANCELLED' AND (g208.awarded IS NULL OR g208.awarded <= $p.today) AND coalesce(p210.since <= $p.today, true) AND coalesce(p210.until > $p.today, true)
        WITH m209, max(g208.awarded) AS day211
        RETURN 'FUNDS' AS link202, m209 AS e203, 'Organization' AS face204, day211 AS since205, null AS until206, null AS source207
        UNION
        MATCH (f60)-[x212:MEMBER_OF]->(s213:Partnership)<-[y214:MEMBER_OF]-(m215:Organization)<-[:ON_BEHALF_OF]-(p216:Participation)-[:IN]->(t1)
        WHERE coalesce(x212.since <= $p.today, true) AND coalesce(x212.until > $p.today, true) AND coalesce(s213.since <= $p.today, true) AND coalesce(s213.until > $p.today, true) AND coalesce(y214.since <= $p.today, true) AND coalesce(y214.until > $p.today, true) AND coalesce(p216.since <= $p.today, true) AND coalesce(p216.until > $p.today, true) AND m215 <> f60
        WITH DISTINCT s213
        RETURN 'PARTNERSHIP' AS link202, s213 AS e203, 'Partnership' AS face204, s213.since AS since205, s213.until AS until206, s213.source AS source207
        UNION
        MATCH (f60)-[:GAVE]->(g217:Grant)-[:AWARDED_TO]->(m218:Organization)<-[:AWARDED_TO]-(h219:Grant)<-[:GAVE]-(v220:Funder)
        WHERE coalesce(g217.status, '') <> 'CANCELLED' AND (g217.awarded IS NULL OR g217.awarded <= $p.today) AND coalesce(h219.status, '') <> 'CANCELLED' AND (h219.awarded IS NULL OR h219.awarded <= $p.today) AND v220 <> f60 AND EXISTS {
          MATCH (g217)-[:SUPPORTS]->(o2)
        } AND EXISTS {
          MATCH (h219)-[:SUPPORTS]->(o2)
        }
        WITH v220, max(h219.awarded) AS day221
        RETURN 'CO_FUNDER' AS link202, v220 AS e203, 'Funder' AS face204, day221 AS since205, null AS until206, null AS source207
      }
      WITH link202, e203, face204, since205, until206, source207
      ORDER BY link202, coalesce(since205, date('0001-01-01')) DESC, e203.id LIMIT 20
      WITH link202, e203, face204, since205, until206, source207, COLLECT {
        MATCH (n222:Source {id: source207})
        RETURN [n222.name]
      } AS c223, COLLECT {
        UNWIND [face204] AS x224
        RETURN [face204, e203.id, 'funder' + substring(e203.id, 12)]
      } AS c225
      RETURN [link202, toString(since205), toString(until206), c223, c225]
    } AS c226, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[x233:FUNDS_IN]->(r234:Region)
        WHERE coalesce(x233.since <= $p.today, true) AND coalesce(x233.until > $p.today, true)
        RETURN 'REGION' AS link227, r234 AS e228, 'Region' AS face229, x233.since AS since230, x233.until AS until231, x233.source AS source232
      }
      WITH link227, e228, face229, since230, until231, source232
      ORDER BY link227, coalesce(since230, date('0001-01-01')) DESC, e228.id LIMIT 20
      WITH link227, e228, face229, since230, until231, source232, COLLECT {
        MATCH (n235:Source {id: source232})
        RETURN [n235.name]
      } AS c236, COLLECT {
        UNWIND [face229] AS x237
        RETURN [face229, e228.id, 'funder' + substring(e228.id, 12)]
      } AS c238
      RETURN [link227, toString(since230), toString(until231), c236, c238]
    } AS c239
    RETURN [c151, values113[0], facts115, c164, values113[1], c177, values113[2], c189, values113[3], c201, values113[4], c226, values113[5], c239]
  } AS c240
  RETURN [c240]
} AS c241, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c242, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c243

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
    CALL (all6) {
      UNWIND all6 AS m5
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
    WITH *, all6[..500] AS team7, COUNT {
      MATCH (:Objective)
    } AS objectives8
    CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
      CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
        MATCH (o2)<-[x59:FOCUSES_ON]-(f58:Funder)
        WHERE coalesce(x59.since <= $p.today, true) AND coalesce(x59.until > $p.today, true)
        WITH DISTINCT f58
        RETURN f58 AS who38, COUNT {
          MATCH (f58)-[y60:FOCUSES_ON]->(z61:Objective)
          WHERE coalesce(y60.since <= $p.today, true) AND coalesce(y60.until > $p.today, true)
          RETURN DISTINCT z61
        } AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        MATCH (o2)<-[:SUPPORTS]-(g62:Grant)<-[:GAVE]-(v63:Funder)
        WHERE coalesce(g62.status, '') <> 'CANCELLED' AND (g62.awarded IS NULL OR g62.awarded <= $p.today)
        OPTIONAL
        MATCH (g62)-[:AWARDED_TO]->(m64:Organization)
        WITH v63, m64, count(g62) AS n65, max(g62.awarded) AS day66, sum(0.5 ^ ((CASE WHEN g62.awarded IS NULL THEN 10.0 ELSE duration.inDays(g62.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g62.amountMinor * $p.p1[g62.currency] / (g62.amountMinor * $p.p1[g62.currency] + 100000.0), 0.0))) AS sum67, sum(0) AS in68
        WITH m64, collect([v63, n65, day66, sum67, in68]) AS givers69
        UNWIND givers69 AS x70
        WITH x70, x70[0] AS who71, CASE WHEN m64 IS NULL OR size(givers69) = 1 THEN 0 ELSE 1 END AS one72
        WITH who71, sum(x70[1]) AS n65, max(x70[2]) AS day66, sum(x70[3]) AS sum67, sum(x70[4]) AS in68, sum(one72) AS co73
        RETURN who71 AS who38, null AS focuses39, n65 AS grants40, day66 AS last41, sum67 AS decayed42, in68 AS spent43, co73 AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        UNWIND team7 AS m74
        MATCH (m74)<-[:AWARDED_TO]-(g75:Grant)<-[:GAVE]-(f58:Funder)
        WHERE coalesce(g75.status, '') <> 'CANCELLED' AND (g75.awarded IS NULL OR g75.awarded <= $p.today)
        WITH DISTINCT f58, m74
        WITH f58, count(m74) AS n76
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, n76 AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        UNWIND all6 AS m77
        WITH m77
        WHERE m77:Funder
        MATCH (f58:Node {id: m77.id})
        WHERE f58:Funder
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, 1 AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        UNWIND team7 AS m78
        MATCH (m78)-[x79:MEMBER_OF]->(s80:Partnership)<-[y81:MEMBER_OF]-(f58:Funder)
        WHERE coalesce(x79.since <= $p.today, true) AND coalesce(x79.until > $p.today, true) AND coalesce(s80.since <= $p.today, true) AND coalesce(s80.until > $p.today, true) AND coalesce(y81.since <= $p.today, true) AND coalesce(y81.until > $p.today, true) AND m78 <> f58
        WITH DISTINCT f58, m78
        WITH f58, count(m78) AS n82
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, n82 AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        UNWIND cells37 AS cell83
        WITH cell83, cell83[0] AS r84
        MATCH (r84)<-[w85:FUNDS_IN]-(f58:Funder)
        WHERE coalesce(w85.since <= $p.today, true) AND coalesce(w85.until > $p.today, true)
        WITH f58, max(cell83[1]) AS most86, max(cell83[4]) AS nearest87, max(CASE cell83[2] WHEN 0 THEN 0 WHEN cell83[3] THEN 2 ELSE 1 END) AS covers88
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, most86 AS gap48, nearest87 AS near49, covers88 AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        MATCH (g89:Grant)<-[:GAVE]-(f58:Funder)
        WHERE (g89.status = 'CANCELLED' OR g89.awarded > $p.today)
        WITH f58, count(g89) AS n90
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, n90 AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        MATCH (f58:Funder)
        WHERE f58.focusStatement IS NOT NULL AND all_tell17 > 0
        WITH f58, toLower(f58.focusStatement) AS text91
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, reduce(s92 = 0.0, x93 IN words16 | s92 + CASE WHEN text91 CONTAINS x93[0] THEN x93[1] ELSE 0.0 END) / all_tell17 AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        WITH reduce(s94 = '', x95 IN words16 | s94 + ' ' + x95[0] + '*') AS query96
        WHERE query96 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query96, {limit: 200}) YIELD node AS g97
        MATCH (g97)<-[:GAVE]-(f58:Funder)
        WHERE coalesce(g97.status, '') <> 'CANCELLED' AND (g97.awarded IS NULL OR g97.awarded <= $p.today)
        WITH f58, toLower(g97.title + ' ' + coalesce(g97.description, '')) AS text98
        WITH f58, max(reduce(s94 = 0.0, x95 IN words16 | s94 + CASE WHEN text98 CONTAINS x95[0] THEN x95[1] ELSE 0.0 END) / all_tell17) AS most99
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, most99 AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
        UNION ALL
        MATCH (k100:FundingCall)<-[:OFFERS]-(f58:Funder)
        WHERE (EXISTS {
          MATCH (k100)-[:FOR_OBJECTIVE]->(o2)
        } OR NOT EXISTS {
          MATCH (k100)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND true
        WITH f58, count(k100) AS n101, sum(CASE WHEN (coalesce(k100.opens <= $p.today, true) AND coalesce(k100.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some102, min(CASE WHEN k100.opens > $p.today THEN k100.opens END) AS next103, max(k100.closes) AS over104
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, n101 AS calls54, some102 AS open55, next103 AS opens56, over104 AS closes57
        UNION ALL
        MATCH (f58:Funder)
        RETURN f58 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS said52, null AS described53, null AS calls54, null AS open55, null AS opens56, null AS closes57
      }
      WITH who38, max(focuses39) AS focuses39, max(grants40) AS grants40, max(last41) AS last41, max(decayed42) AS decayed42, max(spent43) AS spent43, max(shared44) AS shared44, max(tied45) AS tied45, max(within46) AS within46, max(allied47) AS allied47, max(gap48) AS gap48, max(near49) AS near49, max(cover50) AS cover50, max(not_given51) AS not_given51, max(said52) AS said52, max(described53) AS described53, max(calls54) AS calls54, max(open55) AS open55, max(opens56) AS opens56, max(closes57) AS closes57
      RETURN who38, focuses39, grants40, last41, decayed42, spent43, shared44, tied45, within46, allied47, gap48, near49, cover50, not_given51, said52, described53, calls54, open55, opens56, closes57
    }
    WITH *, who38 AS f58
    WITH *, COUNT { (f58)-[:GAVE]->()
    } - coalesce(not_given51, 0) AS given112, EXISTS {
      MATCH (f58)-[y29:FOCUSES_ON]->(:Objective)
      WHERE coalesce(y29.since <= $p.today, true) AND coalesce(y29.until > $p.today, true)
    } AS focused114
    WITH *, coalesce(null / null, (log(CASE WHEN f58.minimumMinor > 0 THEN f58.minimumMinor * $p.p1[f58.currency] END) + log(CASE WHEN f58.maximumMinor > 0 THEN f58.maximumMinor * $p.p1[f58.currency] END)) / 2.0) AS middle115, coalesce((null - null * null / null + 1.0) / null, ((log(CASE WHEN f58.maximumMinor > 0 THEN f58.maximumMinor * $p.p1[f58.currency] END) - log(CASE WHEN f58.minimumMinor > 0 THEN f58.minimumMinor * $p.p1[f58.currency] END)) / 4.0) ^ 2) AS variance116
    WITH *, exp(middle115) AS typical113
    WITH *, [CASE WHEN focused114 OR given112 > 0 OR said52 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses39 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses39) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants40 / (given112 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described53 > coalesce(said52, 0.0) THEN described53 ELSE coalesce(said52, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near49 IS NOT NULL OR spent43 > 0) THEN 1.0 - (1.0 - coalesce(near49, 0.0)) * (1.0 - coalesce(spent43 / (spent43 + 2.0), 0.0)) END, CASE WHEN given112 > 0 THEN coalesce(decayed42 / (decayed42 + 1.0), 0.0) END, exp(-((log(null) - middle115) ^ 2) / (2.0 * CASE WHEN variance116 < 0.25 THEN 0.25 ELSE variance116 END)), CASE WHEN given112 > 0 OR within46 = 1 OR allied47 > 0 THEN 1.0 - (1.0 - coalesce(tied45 / (tied45 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared44 / (shared44 + 1.0), 0.0)) * (1.0 - CASE WHEN within46 = 1 THEN 0.8 WHEN allied47 > 0 THEN 0.4 ELSE 0.0 END) END, gap48] AS values108, [CASE WHEN f58.closedOn <= $p.today THEN 0 WHEN f58.closedOn > $p.today OR last41 >= $p.today - duration({years: 3}) OR (f58.activeOn <= $p.today AND f58.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f58.fundsTypes, [])) = 0 THEN null WHEN any(x25 IN f58.fundsTypes WHERE x25 IN types19) THEN 1 WHEN untyped20 = 0 AND size(types19) > 0 THEN 0 END, CASE WHEN open55 > 0 THEN 1 WHEN calls54 > 0 THEN 0 END] AS gates109, [focuses39, said52, described53, grants40, toString(last41), given112, decayed42, spent43, near49, cover50, null, typical113, tied45, shared44, within46, allied47, gap48, calls54, open55, toString(opens56), toString(closes57), null] AS facts110, [t1.code, o2.code, a3.name, types19, untyped20, size(all6), objectives8] AS here111
    WITH *, reduce(s117 = 0.0, i118 IN range(0, size(values108) - 1) | s117 + CASE WHEN values108[i118] IS NULL THEN 0.0 ELSE $p.p4[i118] END) AS known119, reduce(s117 = 0.0, i118 IN range(0, size(values108) - 1) | s117 + CASE WHEN values108[i118] IS NULL THEN 0.0 ELSE $p.p4[i118] * values108[i118] END) AS sum120
    WITH *, CASE WHEN known119 > 0 THEN toInteger(floor(sum120 / known119 * 1000000 + 0.5)) ELSE -1 END AS micro106, toInteger(floor(known119 * 1000000 + 0.5)) AS covered107, CASE WHEN any(x25 IN gates109 WHERE x25 = 0) THEN 1 ELSE 0 END AS blocked105
    WITH f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3
    ORDER BY blocked105, micro106 DESC, covered107 DESC, f58.id
    RETURN collect([f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3]) AS l121
  }
  WITH l121, COLLECT {
    UNWIND l121 AS x122
    WITH x122[0] AS f58, x122[1] AS micro106, x122[2] AS covered107, x122[3] AS blocked105, x122[4] AS values108, x122[5] AS gates109, x122[6] AS facts110, x122[7] AS here111, x122[8] AS t1, x122[9] AS o2, x122[10] AS a3
    WITH f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3 LIMIT $p.p7
    WITH f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (t1)<-[:IN]-(p131:Participation)<-[:PARTICIPATES]-(h132:Person), (p131)-[:ON_BEHALF_OF]->(f58)
        WHERE h132.private IS NULL AND coalesce(p131.since <= $p.today, true) AND coalesce(p131.until > $p.today, true) AND (h132.private IS NULL)
        WITH h132, p131
        ORDER BY CASE p131.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h132.id LIMIT 1
        RETURN [0, [['PERSON', h132, 'Person']]] AS chain129
        UNION ALL
        MATCH (t1)<-[:IN]-(p133:Participation)<-[:PARTICIPATES]-(h134:Person), (p133)-[:ON_BEHALF_OF]->(m135:Organization)<-[:AWARDED_TO]-(g136:Grant)<-[:GAVE]-(f58)
        WHERE h134.private IS NULL AND coalesce(p133.since <= $p.today, true) AND coalesce(p133.until > $p.today, true) AND coalesce(g136.status, '') <> 'CANCELLED' AND (g136.awarded IS NULL OR g136.awarded <= $p.today) AND (h134.private IS NULL)
        WITH h134, m135, g136, p133
        ORDER BY CASE p133.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h134.id, m135.id, g136.id LIMIT 1
        RETURN [1, [['PERSON', h134, 'Person'], ['ORGANIZATION', m135, 'Organization'], ['GRANT', g136, 'Grant']]] AS chain129
        UNION ALL
        MATCH (t1)<-[:IN]-(p137:Participation)<-[:PARTICIPATES]-(h138:Person), (p137)-[:ON_BEHALF_OF]->(m139:Organization)-[x140:MEMBER_OF]->(s141:Partnership)<-[y142:MEMBER_OF]-(f58)
        WHERE h138.private IS NULL AND coalesce(p137.since <= $p.today, true) AND coalesce(p137.until > $p.today, true) AND coalesce(x140.since <= $p.today, true) AND coalesce(x140.until > $p.today, true) AND coalesce(s141.since <= $p.today, true) AND coalesce(s141.until > $p.today, true) AND coalesce(y142.since <= $p.today, true) AND coalesce(y142.until > $p.today, true) AND (h138.private IS NULL)
        WITH h138, m139, s141, p137
        ORDER BY CASE p137.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h138.id, m139.id, s141.id LIMIT 1
        RETURN [2, [['PERSON', h138, 'Person'], ['ORGANIZATION', m139, 'Organization'], ['PARTNERSHIP', s141, 'Partnership']]] AS chain129
      }
      WITH chain129
      ORDER BY chain129[0] LIMIT 1
      UNWIND chain129[1] AS step130
      WITH step130[0] AS link123, step130[1] AS e124, step130[2] AS face125, null AS since126, null AS until127, null AS source128
      WITH link123, e124, face125, since126, until127, source128, COLLECT {
        UNWIND [face125] AS x143
        RETURN [face125, e124.id, 'funder' + substring(e124.id, 12)]
      } AS c144
      RETURN [link123, c144]
    } AS c145, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[x152:FOCUSES_ON]->(o2)
        WHERE coalesce(x152.since <= $p.today, true) AND coalesce(x152.until > $p.today, true)
        RETURN 'FOCUS' AS link146, o2 AS e147, 'Objective' AS face148, x152.since AS since149, x152.until AS until150, x152.source AS source151
        UNION
        MATCH (f58)-[:GAVE]->(g153:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g153.status, '') <> 'CANCELLED' AND (g153.awarded IS NULL OR g153.awarded <= $p.today)
        RETURN 'GRANT' AS link146, g153 AS e147, 'Grant' AS face148, g153.awarded AS since149, null AS until150, g153.source AS source151
      }
      WITH link146, e147, face148, since149, until150, source151
      ORDER BY link146, coalesce(since149, date('0001-01-01')) DESC, e147.id LIMIT 20
      WITH link146, e147, face148, since149, until150, source151, COLLECT {
        MATCH (n154:Source {id: source151})
        RETURN [n154.name]
      } AS c155, COLLECT {
        UNWIND [face148] AS x156
        RETURN [face148, e147.id, 'funder' + substring(e147.id, 12)]
      } AS c157
      RETURN [link146, toString(since149), toString(until150), c155, c157]
    } AS c158, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[x165:FUNDS_IN]->(r166:Region)
        WHERE coalesce(x165.since <= $p.today, true) AND coalesce(x165.until > $p.today, true)
        RETURN 'REGION' AS link159, r166 AS e160, 'Region' AS face161, x165.since AS since162, x165.until AS until163, x165.source AS source164
      }
      WITH link159, e160, face161, since162, until163, source164
      ORDER BY link159, coalesce(since162, date('0001-01-01')) DESC, e160.id LIMIT 20
      WITH link159, e160, face161, since162, until163, source164, COLLECT {
        MATCH (n167:Source {id: source164})
        RETURN [n167.name]
      } AS c168, COLLECT {
        UNWIND [face161] AS x169
        RETURN [face161, e160.id, 'funder' + substring(e160.id, 12)]
      } AS c170
      RETURN [link159, toString(since162), toString(until163), c168, c170]
    } AS c171, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[:GAVE]->(g178:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g178.status, '') <> 'CANCELLED' AND (g178.awarded IS NULL OR g178.awarded <= $p.today)
        RETURN 'GRANT' AS link172, g178 AS e173, 'Grant' AS face174, g178.awarded AS since175, null AS until176, g178.source AS source177
      }
      WITH link172, e173, face174, since175, until176, source177
      ORDER BY link172, coalesce(since175, date('0001-01-01')) DESC, e173.id LIMIT 20
      WITH link172, e173, face174, since175, until176, source177, COLLECT {
        MATCH (n179:Source {id: source177})
        RETURN [n179.name]
      } AS c180, COLLECT {
        UNWIND [face174] AS x181
        RETURN [face174, e173.id, 'funder' + substring(e173.id, 12)]
      } AS c182
      RETURN [link172, toString(since175), toString(until176), c180, c182]
    } AS c183, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[:GAVE]->(g190:Grant)
        WHERE coalesce(g190.status, '') <> 'CANCELLED' AND (g190.awarded IS NULL OR g190.awarded <= $p.today) AND g190.amountMinor > 0
        RETURN 'GRANT' AS link184, g190 AS e185, 'Grant' AS face186, g190.awarded AS since187, null AS until188, g190.source AS source189
      }
      WITH link184, e185, face186, since187, until188, source189
      ORDER BY link184, coalesce(since187, date('0001-01-01')) DESC, e185.id LIMIT 20
      WITH link184, e185, face186, since187, until188, source189, COLLECT {
        MATCH (n191:Source {id: source189})
        RETURN [n191.name]
      } AS c192, COLLECT {
        UNWIND [face186] AS x193
        RETURN [face186, e185.id, 'funder' + substring(e185.id, 12)]
      } AS c194
      RETURN [link184, toString(since187), toString(until188), c192, c194]
    } AS c195, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[:GAVE]->(g202:Grant)-[:AWARDED_TO]->(m203:Organization)<-[:ON_BEHALF_OF]-(p204:Participation)-[:IN]->(t1)
        WHERE coalesce(g202.status, '') <> 'CANCELLED' AND (g202.awarded IS NULL OR g202.awarded <= $p.today) AND coalesce(p204.since <= $p.today, true) AND coalesce(p204.until > $p.today, true)
        WITH m203, max(g202.awarded) AS day205
        RETURN 'FUNDS' AS link196, m203 AS e197, 'Organization' AS face198, day205 AS since199, null AS until200, null AS source201
        UNION
        MATCH (f58)-[x206:MEMBER_OF]->(s207:Partnership)<-[y208:MEMBER_OF]-(m209:Organization)<-[:ON_BEHALF_OF]-(p210:Participation)-[:IN]->(t1)
        WHERE coalesce(x206.since <= $p.today, true) AND coalesce(x206.until > $p.today, true) AND coalesce(s207.since <= $p.today, true) AND coalesce(s207.until > $p.today, true) AND coalesce(y208.since <= $p.today, true) AND coalesce(y208.until > $p.today, true) AND coalesce(p210.since <= $p.today, true) AND coalesce(p210.until > $p.today, true) AND m209 <> f58
        WITH DISTINCT s207
        RETURN 'PARTNERSHIP' AS link196, s207 AS e197, 'Partnership' AS face198, s207.since AS since199, s207.until AS until200, s207.source AS source201
        UNION
        MATCH (f58)-[:GAVE]->(g211:Grant)-[:AWARDED_TO]->(m212:Organization)<-[:AWARDED_TO]-(h213:Grant)<-[:GAVE]-(v214:Funder)
        WHERE coalesce(g211.status, '') <> 'CANCELLED' AND (g211.awarded IS NULL OR g211.awarded <= $p.today) AND coalesce(h213.status, '') <> 'CANCELLED' AND (h213.awarded IS NULL OR h213.awarded <= $p.today) AND v214 <> f58 AND EXISTS {
          MATCH (g211)-[:SUPPORTS]->(o2)
        } AND EXISTS {
          MATCH (h213)-[:SUPPORTS]->(o2)
        }
        WITH v214, max(h213.awarded) AS day215
        RETURN 'CO_FUNDER' AS link196, v214 AS e197, 'Funder' AS face198, day215 AS since199, null AS until200, null AS source201
      }
      WITH link196, e197, face198, since199, until200, source201
      ORDER BY link196, coalesce(since199, date('0001-01-01')) DESC, e197.id LIMIT 20
      WITH link196, e197, face198, since199, until200, source201, COLLECT {
        MATCH (n216:Source {id: source201})
        RETURN [n216.name]
      } AS c217, COLLECT {
        UNWIND [face198] AS x218
        RETURN [face198, e197.id, 'funder' + substring(e197.id, 12)]
      } AS c219
      RETURN [link196, toString(since199), toString(until200), c217, c219]
    } AS c220, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[x227:FUNDS_IN]->(r228:Region)
        WHERE coalesce(x227.since <= $p.today, true) AND coalesce(x227.until > $p.today, true)
        RETURN 'REGION' AS link221, r228 AS e222, 'Region' AS face223, x227.since AS since224, x227.until AS until225, x227.source AS source226
      }
      WITH link221, e222, face223, since224, until225, source226
      ORDER BY link221, coalesce(since224, date('0001-01-01')) DESC, e222.id LIMIT 20
      WITH link221, e222, face223, since224, until225, source226, COLLECT {
        MATCH (n229:Source {id: source226})
        RETURN [n229.name]
      } AS c230, COLLECT {
        UNWIND [face223] AS x231
        RETURN [face223, e222.id, 'funder' + substring(e222.id, 12)]
      } AS c232
      RETURN [link221, toString(since224), toString(until225), c230, c232]
    } AS c233
    RETURN [c145, values108[0], facts110, c158, values108[1], c171, values108[2], c183, values108[3], c195, values108[4], c220, values108[5], c233]
  } AS c234
  RETURN [c234]
} AS c235, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c236, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c237

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
    } AS focused115
    WITH *, coalesce(null / null, (log(CASE WHEN f58.minimumMinor > 0 THEN f58.minimumMinor * $p.p1[f58.currency] END) + log(CASE WHEN f58.maximumMinor > 0 THEN f58.maximumMinor * $p.p1[f58.currency] END)) / 2.0) AS middle116, coalesce((null - null * null / null + 1.0) / null, ((log(CASE WHEN f58.maximumMinor > 0 THEN f58.maximumMinor * $p.p1[f58.currency] END) - log(CASE WHEN f58.minimumMinor > 0 THEN f58.minimumMinor * $p.p1[f58.currency] END)) / 4.0) ^ 2) AS variance117
    WITH *, exp(middle116) AS typical113, null AS reason114
    WITH *, [CASE WHEN focused115 OR given112 > 0 OR said52 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses39 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses39) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants40 / (given112 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described53 > coalesce(said52, 0.0) THEN described53 ELSE coalesce(said52, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near49 IS NOT NULL OR spent43 > 0) THEN 1.0 - (1.0 - coalesce(near49, 0.0)) * (1.0 - coalesce(spent43 / (spent43 + 2.0), 0.0)) END, CASE WHEN given112 > 0 THEN coalesce(decayed42 / (decayed42 + 1.0), 0.0) END, exp(-((log(null) - middle116) ^ 2) / (2.0 * CASE WHEN variance117 < 0.25 THEN 0.25 ELSE variance117 END)), CASE WHEN given112 > 0 OR within46 = 1 OR allied47 > 0 THEN 1.0 - (1.0 - coalesce(tied45 / (tied45 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared44 / (shared44 + 1.0), 0.0)) * (1.0 - CASE WHEN within46 = 1 THEN 0.8 WHEN allied47 > 0 THEN 0.4 ELSE 0.0 END) END, gap48] AS values108, [CASE WHEN f58.closedOn <= $p.today THEN 0 WHEN f58.closedOn > $p.today OR last41 >= $p.today - duration({years: 3}) OR (f58.activeOn <= $p.today AND f58.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f58.fundsTypes, [])) = 0 THEN null WHEN any(x25 IN f58.fundsTypes WHERE x25 IN types19) THEN 1 WHEN untyped20 = 0 AND size(types19) > 0 THEN 0 END, CASE WHEN open55 > 0 THEN 1 WHEN calls54 > 0 THEN 0 END] AS gates109, [focuses39, said52, described53, grants40, toString(last41), given112, decayed42, spent43, near49, cover50, null, typical113, tied45, shared44, within46, allied47, gap48, calls54, open55, toString(opens56), toString(closes57), null, reason114] AS facts110, [t1.code, o2.code, a3.name, types19, untyped20, size(all6), objectives8] AS here111
    WITH *, reduce(s118 = 0.0, i119 IN range(0, size(values108) - 1) | s118 + CASE WHEN values108[i119] IS NULL THEN 0.0 ELSE $p.p4[i119] END) AS known120, reduce(s118 = 0.0, i119 IN range(0, size(values108) - 1) | s118 + CASE WHEN values108[i119] IS NULL THEN 0.0 ELSE $p.p4[i119] * values108[i119] END) AS sum121
    WITH *, CASE WHEN known120 > 0 THEN toInteger(floor(sum121 / known120 * 1000000 + 0.5)) ELSE -1 END AS micro106, toInteger(floor(known120 * 1000000 + 0.5)) AS covered107, CASE WHEN any(x25 IN gates109 WHERE x25 = 0) THEN 1 ELSE 0 END AS blocked105
    WITH f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3
    ORDER BY blocked105, micro106 DESC, covered107 DESC, f58.id
    RETURN collect([f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3]) AS l122
  }
  WITH l122, COLLECT {
    UNWIND l122 AS x123
    WITH x123[0] AS f58, x123[1] AS micro106, x123[2] AS covered107, x123[3] AS blocked105, x123[4] AS values108, x123[5] AS gates109, x123[6] AS facts110, x123[7] AS here111, x123[8] AS t1, x123[9] AS o2, x123[10] AS a3
    WITH f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3 LIMIT $p.p7
    WITH f58, micro106, covered107, blocked105, values108, gates109, facts110, here111, t1, o2, a3, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (t1)<-[:IN]-(p132:Participation)<-[:PARTICIPATES]-(h133:Person), (p132)-[:ON_BEHALF_OF]->(f58)
        WHERE h133.private IS NULL AND coalesce(p132.since <= $p.today, true) AND coalesce(p132.until > $p.today, true) AND (h133.private IS NULL)
        WITH h133, p132
        ORDER BY CASE p132.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h133.id LIMIT 1
        RETURN [0, [['PERSON', h133, 'Person']]] AS chain130
        UNION ALL
        MATCH (t1)<-[:IN]-(p134:Participation)<-[:PARTICIPATES]-(h135:Person), (p134)-[:ON_BEHALF_OF]->(m136:Organization)<-[:AWARDED_TO]-(g137:Grant)<-[:GAVE]-(f58)
        WHERE h135.private IS NULL AND coalesce(p134.since <= $p.today, true) AND coalesce(p134.until > $p.today, true) AND coalesce(g137.status, '') <> 'CANCELLED' AND (g137.awarded IS NULL OR g137.awarded <= $p.today) AND (h135.private IS NULL)
        WITH h135, m136, g137, p134
        ORDER BY CASE p134.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h135.id, m136.id, g137.id LIMIT 1
        RETURN [1, [['PERSON', h135, 'Person'], ['ORGANIZATION', m136, 'Organization'], ['GRANT', g137, 'Grant']]] AS chain130
        UNION ALL
        MATCH (t1)<-[:IN]-(p138:Participation)<-[:PARTICIPATES]-(h139:Person), (p138)-[:ON_BEHALF_OF]->(m140:Organization)-[x141:MEMBER_OF]->(s142:Partnership)<-[y143:MEMBER_OF]-(f58)
        WHERE h139.private IS NULL AND coalesce(p138.since <= $p.today, true) AND coalesce(p138.until > $p.today, true) AND coalesce(x141.since <= $p.today, true) AND coalesce(x141.until > $p.today, true) AND coalesce(s142.since <= $p.today, true) AND coalesce(s142.until > $p.today, true) AND coalesce(y143.since <= $p.today, true) AND coalesce(y143.until > $p.today, true) AND (h139.private IS NULL)
        WITH h139, m140, s142, p138
        ORDER BY CASE p138.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h139.id, m140.id, s142.id LIMIT 1
        RETURN [2, [['PERSON', h139, 'Person'], ['ORGANIZATION', m140, 'Organization'], ['PARTNERSHIP', s142, 'Partnership']]] AS chain130
      }
      WITH chain130
      ORDER BY chain130[0] LIMIT 1
      UNWIND chain130[1] AS step131
      WITH step131[0] AS link124, step131[1] AS e125, step131[2] AS face126, null AS since127, null AS until128, null AS source129
      WITH link124, e125, face126, since127, until128, source129, COLLECT {
        UNWIND [face126] AS x144
        RETURN [face126, e125.id, 'funder' + substring(e125.id, 12)]
      } AS c145
      RETURN [link124, c145]
    } AS c146, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[x153:FOCUSES_ON]->(o2)
        WHERE coalesce(x153.since <= $p.today, true) AND coalesce(x153.until > $p.today, true)
        RETURN 'FOCUS' AS link147, o2 AS e148, 'Objective' AS face149, x153.since AS since150, x153.until AS until151, x153.source AS source152
        UNION
        MATCH (f58)-[:GAVE]->(g154:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g154.status, '') <> 'CANCELLED' AND (g154.awarded IS NULL OR g154.awarded <= $p.today)
        RETURN 'GRANT' AS link147, g154 AS e148, 'Grant' AS face149, g154.awarded AS since150, null AS until151, g154.source AS source152
      }
      WITH link147, e148, face149, since150, until151, source152
      ORDER BY link147, coalesce(since150, date('0001-01-01')) DESC, e148.id LIMIT 20
      WITH link147, e148, face149, since150, until151, source152, COLLECT {
        MATCH (n155:Source {id: source152})
        RETURN [n155.name]
      } AS c156, COLLECT {
        UNWIND [face149] AS x157
        RETURN [face149, e148.id, 'funder' + substring(e148.id, 12)]
      } AS c158
      RETURN [link147, toString(since150), toString(until151), c156, c158]
    } AS c159, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[x166:FUNDS_IN]->(r167:Region)
        WHERE coalesce(x166.since <= $p.today, true) AND coalesce(x166.until > $p.today, true)
        RETURN 'REGION' AS link160, r167 AS e161, 'Region' AS face162, x166.since AS since163, x166.until AS until164, x166.source AS source165
      }
      WITH link160, e161, face162, since163, until164, source165
      ORDER BY link160, coalesce(since163, date('0001-01-01')) DESC, e161.id LIMIT 20
      WITH link160, e161, face162, since163, until164, source165, COLLECT {
        MATCH (n168:Source {id: source165})
        RETURN [n168.name]
      } AS c169, COLLECT {
        UNWIND [face162] AS x170
        RETURN [face162, e161.id, 'funder' + substring(e161.id, 12)]
      } AS c171
      RETURN [link160, toString(since163), toString(until164), c169, c171]
    } AS c172, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[:GAVE]->(g179:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g179.status, '') <> 'CANCELLED' AND (g179.awarded IS NULL OR g179.awarded <= $p.today)
        RETURN 'GRANT' AS link173, g179 AS e174, 'Grant' AS face175, g179.awarded AS since176, null AS until177, g179.source AS source178
      }
      WITH link173, e174, face175, since176, until177, source178
      ORDER BY link173, coalesce(since176, date('0001-01-01')) DESC, e174.id LIMIT 20
      WITH link173, e174, face175, since176, until177, source178, COLLECT {
        MATCH (n180:Source {id: source178})
        RETURN [n180.name]
      } AS c181, COLLECT {
        UNWIND [face175] AS x182
        RETURN [face175, e174.id, 'funder' + substring(e174.id, 12)]
      } AS c183
      RETURN [link173, toString(since176), toString(until177), c181, c183]
    } AS c184, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[:GAVE]->(g191:Grant)
        WHERE coalesce(g191.status, '') <> 'CANCELLED' AND (g191.awarded IS NULL OR g191.awarded <= $p.today) AND g191.amountMinor > 0
        RETURN 'GRANT' AS link185, g191 AS e186, 'Grant' AS face187, g191.awarded AS since188, null AS until189, g191.source AS source190
      }
      WITH link185, e186, face187, since188, until189, source190
      ORDER BY link185, coalesce(since188, date('0001-01-01')) DESC, e186.id LIMIT 20
      WITH link185, e186, face187, since188, until189, source190, COLLECT {
        MATCH (n192:Source {id: source190})
        RETURN [n192.name]
      } AS c193, COLLECT {
        UNWIND [face187] AS x194
        RETURN [face187, e186.id, 'funder' + substring(e186.id, 12)]
      } AS c195
      RETURN [link185, toString(since188), toString(until189), c193, c195]
    } AS c196, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[:GAVE]->(g203:Grant)-[:AWARDED_TO]->(m204:Organization)<-[:ON_BEHALF_OF]-(p205:Participation)-[:IN]->(t1)
        WHERE coalesce(g203.status, '') <> 'CANCELLED' AND (g203.awarded IS NULL OR g203.awarded <= $p.today) AND coalesce(p205.since <= $p.today, true) AND coalesce(p205.until > $p.today, true)
        WITH m204, max(g203.awarded) AS day206
        RETURN 'FUNDS' AS link197, m204 AS e198, 'Organization' AS face199, day206 AS since200, null AS until201, null AS source202
        UNION
        MATCH (f58)-[x207:MEMBER_OF]->(s208:Partnership)<-[y209:MEMBER_OF]-(m210:Organization)<-[:ON_BEHALF_OF]-(p211:Participation)-[:IN]->(t1)
        WHERE coalesce(x207.since <= $p.today, true) AND coalesce(x207.until > $p.today, true) AND coalesce(s208.since <= $p.today, true) AND coalesce(s208.until > $p.today, true) AND coalesce(y209.since <= $p.today, true) AND coalesce(y209.until > $p.today, true) AND coalesce(p211.since <= $p.today, true) AND coalesce(p211.until > $p.today, true) AND m210 <> f58
        WITH DISTINCT s208
        RETURN 'PARTNERSHIP' AS link197, s208 AS e198, 'Partnership' AS face199, s208.since AS since200, s208.until AS until201, s208.source AS source202
        UNION
        MATCH (f58)-[:GAVE]->(g212:Grant)-[:AWARDED_TO]->(m213:Organization)<-[:AWARDED_TO]-(h214:Grant)<-[:GAVE]-(v215:Funder)
        WHERE coalesce(g212.status, '') <> 'CANCELLED' AND (g212.awarded IS NULL OR g212.awarded <= $p.today) AND coalesce(h214.status, '') <> 'CANCELLED' AND (h214.awarded IS NULL OR h214.awarded <= $p.today) AND v215 <> f58 AND EXISTS {
          MATCH (g212)-[:SUPPORTS]->(o2)
        } AND EXISTS {
          MATCH (h214)-[:SUPPORTS]->(o2)
        }
        WITH v215, max(h214.awarded) AS day216
        RETURN 'CO_FUNDER' AS link197, v215 AS e198, 'Funder' AS face199, day216 AS since200, null AS until201, null AS source202
      }
      WITH link197, e198, face199, since200, until201, source202
      ORDER BY link197, coalesce(since200, date('0001-01-01')) DESC, e198.id LIMIT 20
      WITH link197, e198, face199, since200, until201, source202, COLLECT {
        MATCH (n217:Source {id: source202})
        RETURN [n217.name]
      } AS c218, COLLECT {
        UNWIND [face199] AS x219
        RETURN [face199, e198.id, 'funder' + substring(e198.id, 12)]
      } AS c220
      RETURN [link197, toString(since200), toString(until201), c218, c220]
    } AS c221, COLLECT {
      CALL (f58, t1, o2, a3) {
        MATCH (f58)-[x228:FUNDS_IN]->(r229:Region)
        WHERE coalesce(x228.since <= $p.today, true) AND coalesce(x228.until > $p.today, true)
        RETURN 'REGION' AS link222, r229 AS e223, 'Region' AS face224, x228.since AS since225, x228.until AS until226, x228.source AS source227
      }
      WITH link222, e223, face224, since225, until226, source227
      ORDER BY link222, coalesce(since225, date('0001-01-01')) DESC, e223.id LIMIT 20
      WITH link222, e223, face224, since225, until226, source227, COLLECT {
        MATCH (n230:Source {id: source227})
        RETURN [n230.name]
      } AS c231, COLLECT {
        UNWIND [face224] AS x232
        RETURN [face224, e223.id, 'funder' + substring(e223.id, 12)]
      } AS c233
      RETURN [link222, toString(since225), toString(until226), c231, c233]
    } AS c234
    RETURN [c146, values108[0], facts110, c159, values108[1], c172, values108[2], c184, values108[3], c196, values108[4], c221, values108[5], c234]
  } AS c235
  RETURN [c235]
} AS c236, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c237, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c238

CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h238:Head {id: 'changes'})
    OPTIONAL
    MATCH (n239:Change {seq: h238.seq})
    OPTIONAL
    MATCH (k240:Node {id: $p.p10.change})
    WHERE k240:Change
    WITH n239.id AS change241, k240.seq AS seen242, coalesce(n239.seq - k240.seq <= 500, false) AS near243
    CALL (seen242, near243) {
      WITH seen242, near243
      WHERE near243
      MATCH (c244:Change)
      WHERE c244.seq > seen242 AND NOT split(c244.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c244.kind, '.')[0] IN ['candidacy', 'participation'] THEN c244.subject END})-[:IN|FOR]->(f245:TaskForce)-[:IMPLEMENTS]->(t246:Objective)
      RETURN collect(DISTINCT t246.id) AS touched247, collect(f245.code) + collect(t246.code) AS codes248, count(*) AS since249, count(*) - count(t246) AS others250
    }
    WITH change241, CASE WHEN near243 AND others250 = 0 THEN [x251 IN $p.p10.rows
    WHERE NOT x251[0] IN touched247] ELSE [] END AS still252
    CALL (still252) {
      MATCH (o253:Objective)
      WHERE NOT o253.id IN [x251 IN still252 | x251[0]]
      RETURN collect(o253) AS wanted192
    }
    CALL (wanted192) {
      WITH wanted192
      WHERE size(wanted192) > 0
      CALL (wanted192) {
        MATCH (place193:Region)
        WHERE place193.scheme = $p.p9 AND place193.level = 'REGION'
        UNWIND wanted192 AS o194
        RETURN o194, 'cells' AS what195, o194 AS x196, place193
        UNION ALL
        MATCH (o194:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p197:Participation)<-[:PARTICIPATES]-(x196)
        WHERE coalesce(p197.since <= $p.today, true) AND coalesce(p197.until > $p.today, true) AND p197.role = 'REGIONAL_REPRESENTATIVE' AND o194 IN wanted192
        MATCH (p197)-[:REPRESENTS]->(place193:Region)
        RETURN o194, 'representatives' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[f198:FOCUSES_ON]-(x196:Funder)
        WHERE coalesce(f198.since <= $p.today, true) AND coalesce(f198.until > $p.today, true)
        WITH x196, collect(DISTINCT o194) AS os199
        MATCH (x196)-[w200:FUNDS_IN]->(place193:Region)
        WHERE coalesce(w200.since <= $p.today, true) AND coalesce(w200.until > $p.today, true)
        UNWIND os199 AS o194
        RETURN o194, 'funders' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[:SUPPORTS]-(g201:Grant)<-[:GAVE]-(x196:Funder)
        WHERE coalesce(g201.status, '') <> 'CANCELLED' AND (g201.awarded IS NULL OR g201.awarded <= $p.today)
        WITH x196, collect(DISTINCT o194) AS os202
        MATCH (x196)-[w203:FUNDS_IN]->(place193:Region)
        WHERE coalesce(w203.since <= $p.today, true) AND coalesce(w203.until > $p.today, true)
        UNWIND os202 AS o194
        RETURN o194, 'funders' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p204:Participation)<-[:PARTICIPATES]-(x196)
        WHERE coalesce(p204.since <= $p.today, true) AND coalesce(p204.until > $p.today, true)
        MATCH (p204)-[:ON_BEHALF_OF]->(b205:Organization)
        WITH b205, collect([o194, x196]) AS those206
        MATCH (b205)-[:LOCATED_IN]->(place193:Region)
        UNWIND those206 AS y207
        WITH place193, y207[0] AS o194, y207[1] AS x196
        RETURN o194, 'members' AS what195, x196, place193
        UNION ALL
        MATCH (o194:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p208:Participation)<-[:PARTICIPATES]-(x196)
        WHERE coalesce(p208.since <= $p.today, true) AND coalesce(p208.until > $p.today, true) AND p208.role = 'REGIONAL_REPRESENTATIVE' AND o194 IN wanted192
        MATCH (p208)-[:REPRESENTS]->(place193:Region)
        RETURN o194, 'members' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p209:Participation)-[:ON_BEHALF_OF]->(x196:Organization)
        WHERE coalesce(p209.since <= $p.today, true) AND coalesce(p209.until > $p.today, true)
        WITH x196, collect(DISTINCT o194) AS os210
        WHERE EXISTS {
          MATCH (x196)-[:HAS_STANDING]->(s211:StandingPeriod)
          WHERE coalesce(s211.since <= $p.today, true) AND coalesce(s211.until > $p.today, true) AND s211.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x196)-[:LOCATED_IN]->(place193:Region)
        UNWIND os210 AS o194
        RETURN o194, 'partners' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[:WORKS_ON]-(p212:Partnership)<-[m213:MEMBER_OF]-(x196:Organization)
        WHERE coalesce(p212.since <= $p.today, true) AND coalesce(p212.until > $p.today, true) AND coalesce(m213.since <= $p.today, true) AND coalesce(m213.until > $p.today, true)
        WITH x196, collect(DISTINCT o194) AS os214
        WHERE EXISTS {
          MATCH (x196)-[:HAS_STANDING]->(s215:StandingPeriod)
          WHERE coalesce(s215.since <= $p.today, true) AND coalesce(s215.until > $p.today, true) AND s215.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x196)-[:LOCATED_IN]->(place193:Region)
        UNWIND os214 AS o194
        RETURN o194, 'partners' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[:SUPPORTS]-(x196:Grant)
        WHERE coalesce(x196.status, '') <> 'CANCELLED' AND (x196.awarded IS NULL OR x196.awarded <= $p.today)
        WITH x196, collect(DISTINCT o194) AS os216
        MATCH (x196)-[:SPENT_IN]->(place193:Region)
        UNWIND os216 AS o194
        RETURN o194, 'grants' AS what195, x196, place193
        UNION ALL
        MATCH (o194:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p217:Participation)<-[:PARTICIPATES]-(x196)
        WHERE coalesce(p217.since <= $p.today, true) AND coalesce(p217.until > $p.today, true) AND p217.role = 'TASK_FORCE_LEADER' AND o194 IN wanted192
        UNWIND COLLECT {
          MATCH (place193:Region)
          WHERE place193.scheme = $p.p9 AND place193.level = 'REGION'
          RETURN place193
        } AS place193
        RETURN o194, 'leaders' AS what195, x196, place193
        UNION ALL
        UNWIND wanted192 AS o194
        MATCH (o194:Objective)<-[:WORKS_ON]-(x196:Partnership)
        WHERE coalesce(x196.since <= $p.today, true) AND coalesce(x196.until > $p.today, true)
        WITH x196, collect(DISTINCT o194) AS os218
        MATCH (x196)-[:ACTIVE_IN]->(place193:Region)
        UNWIND os218 AS o194
        RETURN o194, 'partnerships' AS what195, x196, place193
      }
      WITH o194, what195, place193, collect(DISTINCT x196) AS xs219
      WITH place193, collect([o194, what195, xs219]) AS found220
      MATCH (place193)-[:PART_OF*0..4 {scheme: $p.p9}]->(r221:Region)
      WHERE r221.scheme = $p.p9 AND r221.level = 'REGION'
      UNWIND found220 AS f222
      WITH f222[0] AS o194, f222[1] AS what195, f222[2] AS xs219, r221
      UNWIND [[o194, r221]] AS key223
      WITH key223[0] AS a224, key223[1] AS b225, what195, xs219
      WHERE a224:Goal OR b225 IS NOT NULL
      UNWIND xs219 AS x196
      WITH DISTINCT a224, b225, what195, x196
      WITH a224, b225, what195, x196, CASE WHEN what195 IN ['grants'] THEN x196.amountMinor END AS amount226
      WITH a224, b225, what195, CASE WHEN amount226 IS NOT NULL THEN x196.currency END AS currency227, count(*) AS number228, sum(amount226) AS minor229
      WITH a224, b225, sum(CASE what195 WHEN 'representatives' THEN number228 ELSE 0 END) AS representatives230, sum(CASE what195 WHEN 'funders' THEN number228 ELSE 0 END) AS funders231, sum(CASE what195 WHEN 'members' THEN number228 ELSE 0 END) AS members232, sum(CASE what195 WHEN 'partners' THEN number228 ELSE 0 END) AS partners233, sum(CASE what195 WHEN 'grants' THEN number228 ELSE 0 END) AS grants234, sum(CASE what195 WHEN 'leaders' THEN number228 ELSE 0 END) AS leaders235, sum(CASE what195 WHEN 'partnerships' THEN number228 ELSE 0 END) AS partnerships236
      WITH toInteger(floor(1000000 * ((CASE $p.p9 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives230 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders231)) + 2 * (1.0 / (1 + members232)) + 2 * (1.0 / (1 + partners233)) + 2 * (1.0 / (1 + grants234)) + 1 * (CASE leaders235 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships236))) / (CASE $p.p9 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value237, a224, b225, representatives230, funders231, members232, partners233, grants234, leaders235, partnerships236
      WITH a224, collect([value237, a224.code, b225.code, a224.id, b225.id, representatives230, funders231, members232, partners233, grants234, leaders235, partnerships236]) AS rows254
      RETURN collect([a224.id, rows254]) AS new255
    }
    RETURN [change241, still252 + [o253 IN wanted192 | [o253.id, coalesce(head([x251 IN new255 WHERE x251[0] = o253.id | x251[1]]), [])]]] AS kept29
  }
  CALL (kept29) {
    OPTIONAL
    MATCH (h257:Head {id: 'changes'})
    OPTIONAL
    MATCH (n258:Change {seq: h257.seq})
    OPTIONAL
    MATCH (k259:Node {id: $p.p11.change})
    WHERE k259:Change
    WITH n258.id AS change260, k259.seq AS seen261, coalesce(n258.seq - k259.seq <= 500, false) AS near262
    CALL (seen261, near262) {
      WITH seen261, near262
      WHERE near262
      MATCH (c263:Change)
      WHERE c263.seq > seen261 AND NOT split(c263.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c263.kind, '.')[0] IN ['candidacy', 'participation'] THEN c263.subject END})-[:IN|FOR]->(f264:TaskForce)-[:IMPLEMENTS]->(t265:Objective)
      RETURN collect(DISTINCT t265.id) AS touched266, collect(f264.code) + collect(t265.code) AS codes267, count(*) AS since256, count(*) - count(t265) AS others268
    }
    WITH change260, near262 AND since256 = 0 AS same269, kept29
    CALL (same269, kept29) {
      WITH same269
      WHERE same269
      RETURN $p.p11.rows AS made270
      UNION ALL
      WITH same269
      WHERE NOT same269
      CALL (kept29) {
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
          WITH m6, count(p5) AS people16
          ORDER BY people16 DESC, m6.id
          RETURN collect(m6) AS all7
        }
        WITH *, all7[..100] AS team8
        CALL (a4) {
          MATCH (r17:Region)-[:PART_OF*0..4]->(a4)
          RETURN collect(DISTINCT r17) AS inside18
        }
        CALL (a4) {
          MATCH (a4)-[:PART_OF*0..4]->(r17:Region)
          RETURN collect(DISTINCT r17) AS above19
        }
        CALL (o3) {
          UNWIND split(toLower(o3.label + ' ' + o3.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word20
          WITH DISTINCT left(word20, 6) AS stem21
          WHERE size(stem21) >= 4 AND NOT stem21 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
          MATCH (z22:Objective)
          WITH stem21, count(*) AS n23, sum(CASE WHEN toLower(z22.label + ' ' + z22.title) CONTAINS stem21 THEN 1 ELSE 0 END) AS in24
          WITH stem21, log((n23 + 1.0) / in24) AS tells25
          ORDER BY stem21
          RETURN collect([stem21, tells25]) AS words26, sum(tells25) AS all_tell27
        }
        CALL (all7) {
          UNWIND all7 AS m6
          WITH m6.type AS type28
          RETURN collect(DISTINCT type28) AS types12, count(*) - count(type28) AS untyped13
        }
        CALL (o3, a4, kept29) {
          MATCH (c30:Region)
          WHERE c30.level = 'COUNTRY'
          WITH c30, head(COLLECT {
            MATCH (c30)-[:PART_OF*1..4]->(r17:Region)
            WHERE r17.scheme = 'm49' AND r17.level = 'REGION'
            RETURN r17
            ORDER BY r17.id LIMIT 1
          }) AS top31, EXISTS {
            MATCH (c30)-[:PART_OF*0..4]->(a4)
          } AS in24
          WITH top31, collect([c30, in24]) AS those32, head([x33 IN kept29[1] WHERE x33[0] = o3.id | x33[1]]) AS rows34
          WITH those32, coalesce(head([x33 IN rows34 WHERE x33[4] = top31.id | [x33[0] / 1000000.0, top31.name]]), [0.0, '']) AS empty35
          UNWIND those32 AS y36
          WITH y36[0] AS c30, y36[1] AS in24, empty35
          MATCH (c30)-[:PART_OF*0..4]->(r17:Region)
          WITH DISTINCT r17, c30, in24, empty35
          WITH r17, count(c30) AS size37, sum(CASE WHEN in24 THEN 1 ELSE 0 END) AS common38, max(CASE WHEN in24 OR a4 IS NULL THEN empty35 ELSE [0.0, ''] END) AS hole39
          WITH collect([r17, size37, common38, hole39]) AS every40, max(common38) AS asked41, max(size37) AS widest42
          RETURN [x33 IN every40 | [x33[0], x33[3], x33[2], asked41, CASE WHEN x33[2] = 0 THEN 0.0 WHEN x33[2] < asked41 THEN 0.5 * x33[2] / asked41 WHEN widest42 = asked41 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x33[1]) / asked41) / log(toFloat(widest42) / asked41) END]] AS cells43
        }
        WITH *, COUNT {
          MATCH (:Objective)
        } AS objectives9, true AS speaks10, true AS may_know11
        WITH *, [t2.code, o3.code, a4.name, types12, untyped13, size(all7), objectives9] AS here14, $p.today - duration({years: 3}) AS recently15
        CALL (t2, o3, a4, all7, team8, cells43, words26, all_tell27, types12, untyped13, recently15, inside18, above19, f1) {
          CALL (t2, o3, a4, all7, team8, cells43, words26, all_tell27, types12, untyped13, recently15, inside18, above19, f1) {
            UNWIND all7 AS m59
            WITH m59
            WHERE m59:Funder
            RETURN m59 AS who60, 1 AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            MATCH (t2)<-[:ABOUT]-(k61:Contact)-[:WITH]->(f1:Funder)
            WHERE date(k61.at) <= $p.today
            WITH f1, k61
            ORDER BY k61.at DESC, k61.id DESC
            WITH f1, head(collect(k61.stage)) AS n64
            RETURN f1 AS who60, null AS way44, n64 AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            MATCH (g67:Grant)<-[:GAVE]-(f1:Funder)
            WHERE g67.awarded > $p.today
            WITH f1, count(g67) AS n68
            RETURN f1 AS who60, null AS way44, null AS way45, n68 AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            WITH reduce(s73 = '', x74 IN words26 | s73 + ' ' + x74[0] + '*') AS query75
            WHERE query75 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query75, {limit: 200}) YIELD node AS g71
            MATCH (g71)<-[:GAVE]-(f1:Funder)
            WHERE coalesce(g71.status, '') <> 'CANCELLED' AND (g71.awarded IS NULL OR g71.awarded <= $p.today)
            WITH f1, toLower(g71.title + ' ' + coalesce(g71.description, '')) AS text76
            WITH f1, max(reduce(s73 = 0.0, x74 IN words26 | s73 + CASE WHEN text76 CONTAINS x74[0] THEN x74[1] ELSE 0.0 END) / all_tell27) AS most72
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, most72 AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            WITH COLLECT {
              MATCH (o3)<-[:FOR_OBJECTIVE]-(k77:FundingCall)
              RETURN k77
            } AS ours80
            MATCH (k77:FundingCall)<-[:OFFERS]-(f1:Funder)
            WHERE (k77 IN ours80 OR COUNT { (k77)-[:FOR_OBJECTIVE]->()
            } = 0) AND (COUNT { (k77)-[:FOR_REGION]->()
            } = 0 OR EXISTS {
              MATCH (k77)-[:FOR_REGION]->(r78:Region)
              WHERE r78 IN inside18 OR r78 IN above19
            })
            WITH f1, count(k77) AS n81, sum(CASE WHEN (coalesce(k77.opens <= $p.today, true) AND coalesce(k77.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some82, min(CASE WHEN k77.opens > $p.today THEN k77.opens END) AS next83, max(k77.closes) AS over84
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, [n81, some82, next83, over84] AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            UNWIND team8 AS m88
            MATCH (m88)-[x89:MEMBER_OF]->(s90:Partnership)<-[y91:MEMBER_OF]-(f1:Funder)
            WHERE coalesce(x89.since <= $p.today, true) AND coalesce(x89.until > $p.today, true) AND coalesce(s90.since <= $p.today, true) AND coalesce(s90.until > $p.today, true) AND coalesce(y91.since <= $p.today, true) AND coalesce(y91.until > $p.today, true) AND m88 <> f1
            WITH DISTINCT f1, m88
            WITH f1, count(m88) AS n92
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, n92 AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            MATCH (o3)<-[x96:FOCUSES_ON]-(f1:Funder)
            WHERE coalesce(x96.since <= $p.today, true) AND coalesce(x96.until > $p.today, true)
            WITH DISTINCT f1
            MATCH (f1)-[y98:FOCUSES_ON]->(z99:Objective)
            WHERE coalesce(y98.since <= $p.today, true) AND coalesce(y98.until > $p.today, true)
            WITH f1, count(DISTINCT z99) AS n97
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, n97 AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            MATCH (o3)<-[:SUPPORTS]-(g102:Grant)<-[:GAVE]-(v103:Funder)
            WHERE coalesce(g102.status, '') <> 'CANCELLED' AND (g102.awarded IS NULL OR g102.awarded <= $p.today)
            OPTIONAL
            MATCH (g102)-[:AWARDED_TO]->(m110:Organization)
            WITH v103, m110, g102, g102.awarded AS when111, g102.amountMinor * $p.p1[g102.currency] AS size112
            WITH v103, m110, count(g102) AS n104, max(when111) AS day105, sum(0.5 ^ ((CASE WHEN when111 IS NULL THEN 10.0 ELSE duration.inDays(when111, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size112 / (size112 + 100000.0), 0.0))) AS sum106, sum(CASE WHEN EXISTS {
              MATCH (g102)-[:SPENT_IN]->(r101:Region)
              WHERE r101 IN inside18
            } THEN 1 ELSE 0 END) AS in107
            WITH m110, collect([v103, n104, day105, sum106, in107]) AS givers113
            UNWIND givers113 AS x114
            WITH x114, x114[0] AS who109, CASE WHEN m110 IS NULL OR size(givers113) = 1 THEN 0 ELSE 1 END AS one115
            WITH who109, sum(x114[1]) AS n104, max(x114[2]) AS day105, sum(x114[3]) AS sum106, sum(x114[4]) AS in107, sum(one115) AS co108
            RETURN who109 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, [n104, day105, sum106, in107, co108] AS way51, null AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            MATCH (g118:Grant)<-[:GAVE]-(f1:Funder)
            WHERE g118.status = 'CANCELLED' AND NOT coalesce(g118.awarded > $p.today, false)
            WITH f1, count(g118) AS n119
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, n119 AS way52, null AS way53, null AS way54, null AS way55
            UNION ALL
            UNWIND team8 AS m123
            MATCH (m123)<-[:AWARDED_TO]-(g122:Grant)<-[:GAVE]-(f1:Funder)
            WHERE coalesce(g122.status, '') <> 'CANCELLED' AND (g122.awarded IS NULL OR g122.awarded <= $p.today)
            WITH DISTINCT f1, m123
            WITH f1, count(m123) AS n124
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, n124 AS way53, null AS way54, null AS way55
            UNION ALL
            UNWIND cells43 AS cell132
            WITH cell132, cell132[0] AS r126
            MATCH (r126)<-[w128:FUNDS_IN]-(f1:Funder)
            WHERE coalesce(w128.since <= $p.today, true) AND coalesce(w128.until > $p.today, true)
            WITH f1, max(cell132[1]) AS most129, max(cell132[4]) AS nearest130, max(CASE cell132[2] WHEN 0 THEN 0 WHEN cell132[3] THEN 2 ELSE 1 END) AS covers131
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, [most129[0], most129[1], nearest130, covers131] AS way54, null AS way55
            UNION ALL
            MATCH (f1:Funder)
            WITH f1, CASE WHEN all_tell27 > 0 THEN toLower(f1.focusStatement) END AS text136
            RETURN f1 AS who60, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, [CASE WHEN text136 IS NOT NULL THEN reduce(s137 = 0.0, x138 IN words26 | s137 + CASE WHEN text136 CONTAINS x138[0] THEN x138[1] ELSE 0.0 END) / all_tell27 END, CASE WHEN f1.closedOn <= $p.today THEN 0 WHEN f1.closedOn > $p.today OR (f1.activeOn <= $p.today AND f1.activeOn >= recently15) THEN 1 END, CASE WHEN size(coalesce(f1.fundsTypes, [])) = 0 THEN null WHEN any(x138 IN f1.fundsTypes WHERE x138 IN types12) THEN 1 WHEN untyped13 = 0 AND size(types12) > 0 THEN 0 END] AS way55
          }
          WITH who60, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50, max(way51) AS way51, max(way52) AS way52, max(way53) AS way53, max(way54) AS way54, max(way55) AS way55
          RETURN who60, way44, way45, way46, way47, way48, way49, way50, way51, way52, way53, way54, way55
        }
        WITH *
        WHERE who60 = f1
        WITH *, coalesce(way52, 0) + coalesce(way46, 0) AS off148
        WITH *, COUNT { (f1)-[:GAVE]->()
        } > off148 AS gave149
        WITH *, gave149 OR way50 IS NOT NULL OR way55[0] IS NOT NULL AS on_record150
        CALL (f1, on_record150) {
          WITH f1, on_record150
          WHERE NOT on_record150
          MATCH (f1)-[x33:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x33.since <= $p.today, true) AND coalesce(x33.until > $p.today, true)
          RETURN count(*) AS focused151
        }
        WITH *, null AS middle152, null AS variance153
        WITH *, exp(middle152) AS typical146, CASE WHEN may_know11 THEN f1.doNotContactReason END AS reason147
        WITH *, [CASE WHEN on_record150 OR focused151 > 0 THEN 1.0 - (1.0 - CASE WHEN way50 IS NULL THEN 0.0 ELSE log((objectives9 + 1.0) / way50) / log(objectives9 + 1.0) END) * (1.0 - CASE WHEN way51[0] IS NULL THEN 0.0 ELSE way51[0] / (COUNT { (f1)-[:GAVE]->()
        } - off148 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way47 > coalesce(way55[0], 0.0) THEN way47 ELSE coalesce(way55[0], 0.0) END) END, CASE WHEN a4 IS NOT NULL AND (way54[2] IS NOT NULL OR way51[3] > 0) THEN 1.0 - (1.0 - coalesce(way54[2], 0.0)) * (1.0 - coalesce(way51[3] / (way51[3] + 2.0), 0.0)) END, CASE WHEN gave149 THEN coalesce(way51[2] / (way51[2] + 1.0), 0.0) END, exp(-((log(null) - middle152) ^ 2) / (2.0 * CASE WHEN variance153 < 0.25 THEN 0.25 ELSE variance153 END)), CASE WHEN gave149 OR way44 = 1 OR way49 > 0 THEN 1.0 - (1.0 - coalesce(way53 / (way53 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way51[4] / (way51[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way44 = 1 THEN 0.8 WHEN way49 > 0 THEN 0.4 ELSE 0.0 END) END, way54[0]] AS values142, [CASE WHEN way55[1] IS NULL AND way51[1] >= recently15 THEN 1 ELSE way55[1] END, way55[2], CASE way54[3] WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN way48[1] > 0 THEN 1 WHEN way48[0] > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN way45 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f1.doNotContact THEN 0 ELSE 1 END] AS gates143, [way50, way55[0], way47, way51[0], toString(way51[1]), off148, way51[2], way51[3], way54[2], way54[3], null, typical146, way53, way51[4], way44, way49, way54[0], way54[1], way48[0], way48[1], toString(way48[2]), toString(way48[3]), way45, reason147] AS facts144
        WITH *, reduce(s154 = 0.0, i155 IN range(0, size(values142) - 1) | s154 + CASE WHEN values142[i155] IS NULL THEN 0.0 ELSE $p.p4[i155] END) AS known156, reduce(s154 = 0.0, i155 IN range(0, size(values142) - 1) | s154 + CASE WHEN values142[i155] IS NULL THEN 0.0 ELSE $p.p4[i155] * values142[i155] END) AS sum157
        WITH *, CASE WHEN known156 > 0 THEN toInteger(floor(sum157 / known156 * 1000000 + 0.5)) ELSE -1 END AS micro140, toInteger(floor(known156 * 1000000 + 0.5)) AS covered141, CASE WHEN any(x33 IN gates143 WHERE x33 = 0) THEN 1 ELSE 0 END AS blocked139
        WITH t2, o3, a4, f1, head(collect([micro140, covered141, blocked139, values142, gates143, facts144, here14])) AS row158
        WITH t2, o3, a4, f1, row158[0] AS micro140, row158[1] AS covered141, row158[2] AS blocked139, row158[3] AS values142, row158[4] AS gates143, row158[5] AS facts144, row158[6] AS here14
        ORDER BY blocked139, micro140 DESC, covered141 DESC, t2.id
        WITH collect([t2, micro140, covered141, blocked139, values142, gates143, facts144, here14, o3, a4, f1]) AS l159
        WITH size(l159) AS c161, COLLECT {
          UNWIND l159 AS x160
          WITH x160[0] AS t2, x160[1] AS micro140, x160[2] AS covered141, x160[3] AS blocked139, x160[4] AS values142, x160[5] AS gates143, x160[6] AS facts144, x160[7] AS here14, x160[8] AS o3, x160[9] AS a4, x160[10] AS f1
          WITH t2, micro140, covered141, blocked139, values142, gates143, facts144, here14, o3, a4, f1 LIMIT $p.p8
          RETURN [t2.id, micro140, covered141, blocked139, values142, gates143, facts144, here14, o3.id, a4.id, f1.id]
        } AS c187
        RETURN [c161, c187] AS made270
      }
      RETURN made270
    }
    RETURN [change260, made270] AS kept191
  }
  WITH kept191, kept29, kept191[1][0] AS c161, kept191[1][1] AS c187
  WITH kept191, kept29, c161, c187, COLLECT {
    UNWIND c187 AS x188
    WITH head(COLLECT {
      MATCH (n189:Node {id: x188[0]})
      RETURN n189
    }) AS t2, x188[1] AS micro140, x188[2] AS covered141, x188[3] AS blocked139, x188[4] AS values142, x188[5] AS gates143, x188[6] AS facts144, x188[7] AS here14, head(COLLECT {
      MATCH (n189:Node {id: x188[8]})
      RETURN n189
    }) AS o3, head(COLLECT {
      MATCH (n189:Node {id: x188[9]})
      RETURN n189
    }) AS a4, head(COLLECT {
      MATCH (n189:Node {id: x188[10]})
      RETURN n189
    }) AS f1
    WITH t2, micro140, covered141, blocked139, values142, gates143, facts144, here14, o3, a4, f1, COLLECT {
      MATCH (f1)-[w162:FUNDS_IN]->(r17:Region)
      WHERE coalesce(w162.since <= $p.today, true) AND coalesce(w162.until > $p.today, true)
      RETURN DISTINCT r17.name
      ORDER BY r17.name LIMIT 5
    } AS c163, COLLECT {
      CALL (f1, t2, o3, a4) {
        MATCH (t2:TaskForce)<-[:IN]-(p172:Participation)<-[:PARTICIPATES]-(h173:Person), (p172)-[:ON_BEHALF_OF]->(f1)
        WHERE h173.private IS NULL AND coalesce(p172.since <= $p.today, true) AND coalesce(p172.until > $p.today, true)
        WITH h173, p172
        ORDER BY CASE p172.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h173.id LIMIT 1
        RETURN [0, [['PERSON', h173, 'Person']]] AS chain170
        UNION ALL
        MATCH (m176:Organization)<-[:AWARDED_TO]-(g177:Grant)<-[:GAVE]-(f1)
        WHERE coalesce(g177.status, '') <> 'CANCELLED' AND (g177.awarded IS NULL OR g177.awarded <= $p.today)
        WITH DISTINCT m176, g177
        MATCH (t2:TaskForce)<-[:IN]-(p174:Participation)<-[:PARTICIPATES]-(h175:Person), (p174)-[:ON_BEHALF_OF]->(m176:Organization)
        WHERE h175.private IS NULL AND coalesce(p174.since <= $p.today, true) AND coalesce(p174.until > $p.today, true)
        WITH h175, m176, g177, p174
        ORDER BY CASE p174.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h175.id, m176.id, g177.id LIMIT 1
        RETURN [1, [['PERSON', h175, 'Person'], ['ORGANIZATION', m176, 'Organization'], ['GRANT', g177, 'Grant']]] AS chain170
        UNION ALL
        MATCH (m180:Organization)-[x182:MEMBER_OF]->(s181:Partnership)<-[y183:MEMBER_OF]-(f1)
        WHERE coalesce(x182.since <= $p.today, true) AND coalesce(x182.until > $p.today, true) AND coalesce(s181.since <= $p.today, true) AND coalesce(s181.until > $p.today, true) AND coalesce(y183.since <= $p.today, true) AND coalesce(y183.until > $p.today, true)
        WITH DISTINCT m180, s181
        MATCH (t2:TaskForce)<-[:IN]-(p178:Participation)<-[:PARTICIPATES]-(h179:Person), (p178)-[:ON_BEHALF_OF]->(m180:Organization)
        WHERE h179.private IS NULL AND coalesce(p178.since <= $p.today, true) AND coalesce(p178.until > $p.today, true)
        WITH h179, m180, s181, p178
        ORDER BY CASE p178.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h179.id, m180.id, s181.id LIMIT 1
        RETURN [2, [['PERSON', h179, 'Person'], ['ORGANIZATION', m180, 'Organization'], ['PARTNERSHIP', s181, 'Partnership']]] AS chain170
      }
      WITH chain170
      ORDER BY chain170[0] LIMIT 1
      UNWIND chain170[1] AS step171
      WITH step171[0] AS link164, step171[1] AS e165, step171[2] AS face166, null AS since167, null AS until168, null AS source169
      WITH link164, e165, face166, since167, until168, source169, COLLECT {
        UNWIND [face166] AS x184
        RETURN [face166, e165.id, 'funder' + substring(e165.id, 12)]
      } AS c185
      RETURN [link164, c185]
    } AS c186
    RETURN [blocked139, micro140, covered141, t2.id, t2.name, CASE WHEN micro140 >= 0 THEN micro140 END, CASE WHEN blocked139 = 1 THEN 'INELIGIBLE' WHEN any(x33 IN gates143 WHERE x33 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, t2.code, facts144[..5] + [COUNT { (f1)-[:GAVE]->()
    } - facts144[5]] + facts144[6..], here14, values142, gates143, 'funder' + substring(f1.id, 12), f1.name, f1.fundsTypes, f1.minimumMinor, f1.maximumMinor, f1.currency, toString(f1.closedOn), toString(f1.activeOn), c163, values142[0], values142[1], values142[2], values142[3], values142[4], values142[5], c186]
  } AS c190
  RETURN [c161, c190, kept29, kept191]
} AS c271, COUNT {
  CALL () {
    MATCH (f1:Node {id: $p.p5})
    RETURN f1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(f1:Node)
    RETURN f1
  }
  WITH f1
  WHERE f1:Funder
} AS c272, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p12 AND r:Region
} AS c273

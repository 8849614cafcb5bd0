CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h219:Head {id: 'changes'})
    OPTIONAL
    MATCH (n220:Change {seq: h219.seq})
    OPTIONAL
    MATCH (k221:Node {id: $p.p15.change})
    WHERE k221:Change
    WITH n220.id AS change222, k221.seq AS seen223, coalesce(n220.seq - k221.seq <= 500, false) AS near224
    CALL (seen223, near224) {
      WITH seen223, near224
      WHERE near224
      MATCH (c225:Change)
      WHERE c225.seq > seen223 AND NOT split(c225.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c225.kind, '.')[0] IN ['candidacy', 'participation'] THEN c225.subject END})-[:IN|FOR]->(f226:TaskForce)-[:IMPLEMENTS]->(t227:Objective)
      RETURN collect(DISTINCT t227.id) AS touched228, collect(f226.code) + collect(t227.code) AS codes229, count(*) AS since230, count(*) - count(t227) AS others231
    }
    WITH change222, CASE WHEN near224 AND others231 = 0 THEN [x232 IN $p.p15.rows
    WHERE NOT x232[0] IN touched228] ELSE [] END AS still233
    CALL (still233) {
      MATCH (o218:Objective)
      WHERE NOT o218.id IN [x232 IN still233 | x232[0]] AND o218.code = $p.p9
      RETURN collect(o218) AS wanted172
    }
    CALL (wanted172) {
      WITH wanted172
      WHERE size(wanted172) > 0
      CALL (wanted172) {
        MATCH (place173:Region)
        WHERE place173.scheme = $p.p14 AND place173.level = 'REGION'
        UNWIND wanted172 AS o174
        RETURN o174, 'cells' AS what175, o174 AS x176, place173
        UNION ALL
        MATCH (o174:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p177:Participation)<-[:PARTICIPATES]-(x176)
        WHERE coalesce(p177.since <= $p.p0, true) AND coalesce(p177.until > $p.p0, true) AND p177.role = 'REGIONAL_REPRESENTATIVE' AND o174 IN wanted172
        MATCH (p177)-[:REPRESENTS]->(place173:Region)
        RETURN o174, 'representatives' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[f178:FOCUSES_ON]-(x176:Funder)
        WHERE coalesce(f178.since <= $p.p0, true) AND coalesce(f178.until > $p.p0, true)
        WITH x176, collect(DISTINCT o174) AS os179
        MATCH (x176)-[w180:FUNDS_IN]->(place173:Region)
        WHERE coalesce(w180.since <= $p.p0, true) AND coalesce(w180.until > $p.p0, true)
        UNWIND os179 AS o174
        RETURN o174, 'funders' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[:SUPPORTS]-(g181:Grant)<-[:GAVE]-(x176:Funder)
        WHERE coalesce(g181.status, '') <> 'CANCELLED' AND (g181.awarded IS NULL OR g181.awarded <= $p.p0)
        WITH x176, collect(DISTINCT o174) AS os182
        MATCH (x176)-[w183:FUNDS_IN]->(place173:Region)
        WHERE coalesce(w183.since <= $p.p0, true) AND coalesce(w183.until > $p.p0, true)
        UNWIND os182 AS o174
        RETURN o174, 'funders' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p184:Participation)<-[:PARTICIPATES]-(x176)
        WHERE coalesce(p184.since <= $p.p0, true) AND coalesce(p184.until > $p.p0, true)
        MATCH (p184)-[:ON_BEHALF_OF]->(b185:Organization)
        WITH b185, collect([o174, x176]) AS those186
        MATCH (b185)-[:LOCATED_IN]->(place173:Region)
        UNWIND those186 AS y187
        WITH place173, y187[0] AS o174, y187[1] AS x176
        RETURN o174, 'members' AS what175, x176, place173
        UNION ALL
        MATCH (o174:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p188:Participation)<-[:PARTICIPATES]-(x176)
        WHERE coalesce(p188.since <= $p.p0, true) AND coalesce(p188.until > $p.p0, true) AND p188.role = 'REGIONAL_REPRESENTATIVE' AND o174 IN wanted172
        MATCH (p188)-[:REPRESENTS]->(place173:Region)
        RETURN o174, 'members' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p189:Participation)-[:ON_BEHALF_OF]->(x176:Organization)
        WHERE coalesce(p189.since <= $p.p0, true) AND coalesce(p189.until > $p.p0, true)
        WITH x176, collect(DISTINCT o174) AS os190
        WHERE EXISTS {
          MATCH (x176)-[:HAS_STANDING]->(s191:StandingPeriod)
          WHERE coalesce(s191.since <= $p.p0, true) AND coalesce(s191.until > $p.p0, true) AND s191.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x176)-[:LOCATED_IN]->(place173:Region)
        UNWIND os190 AS o174
        RETURN o174, 'partners' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[:WORKS_ON]-(p192:Partnership)<-[m193:MEMBER_OF]-(x176:Organization)
        WHERE coalesce(p192.since <= $p.p0, true) AND coalesce(p192.until > $p.p0, true) AND coalesce(m193.since <= $p.p0, true) AND coalesce(m193.until > $p.p0, true)
        WITH x176, collect(DISTINCT o174) AS os194
        WHERE EXISTS {
          MATCH (x176)-[:HAS_STANDING]->(s195:StandingPeriod)
          WHERE coalesce(s195.since <= $p.p0, true) AND coalesce(s195.until > $p.p0, true) AND s195.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x176)-[:LOCATED_IN]->(place173:Region)
        UNWIND os194 AS o174
        RETURN o174, 'partners' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[:SUPPORTS]-(x176:Grant)
        WHERE coalesce(x176.status, '') <> 'CANCELLED' AND (x176.awarded IS NULL OR x176.awarded <= $p.p0)
        WITH x176, collect(DISTINCT o174) AS os196
        MATCH (x176)-[:SPENT_IN]->(place173:Region)
        UNWIND os196 AS o174
        RETURN o174, 'grants' AS what175, x176, place173
        UNION ALL
        MATCH (o174:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p197:Participation)<-[:PARTICIPATES]-(x176)
        WHERE coalesce(p197.since <= $p.p0, true) AND coalesce(p197.until > $p.p0, true) AND p197.role = 'TASK_FORCE_LEADER' AND o174 IN wanted172
        UNWIND COLLECT {
          MATCH (place173:Region)
          WHERE place173.scheme = $p.p14 AND place173.level = 'REGION'
          RETURN place173
        } AS place173
        RETURN o174, 'leaders' AS what175, x176, place173
        UNION ALL
        UNWIND wanted172 AS o174
        MATCH (o174:Objective)<-[:WORKS_ON]-(x176:Partnership)
        WHERE coalesce(x176.since <= $p.p0, true) AND coalesce(x176.until > $p.p0, true)
        WITH x176, collect(DISTINCT o174) AS os198
        MATCH (x176)-[:ACTIVE_IN]->(place173:Region)
        UNWIND os198 AS o174
        RETURN o174, 'partnerships' AS what175, x176, place173
      }
      WITH o174, what175, place173, collect(DISTINCT x176) AS xs199
      WITH place173, collect([o174, what175, xs199]) AS found200
      MATCH (place173)-[:PART_OF*0..4 {scheme: $p.p14}]->(r201:Region)
      WHERE r201.scheme = $p.p14 AND r201.level = 'REGION'
      UNWIND found200 AS f202
      WITH f202[0] AS o174, f202[1] AS what175, f202[2] AS xs199, r201
      UNWIND [[o174, r201]] AS key203
      WITH key203[0] AS a204, key203[1] AS b205, what175, xs199
      WHERE a204:Goal OR b205 IS NOT NULL
      UNWIND xs199 AS x176
      WITH DISTINCT a204, b205, what175, x176
      WITH a204, b205, what175, x176, CASE WHEN what175 IN ['grants'] THEN x176.amountMinor END AS amount206
      WITH a204, b205, what175, CASE WHEN amount206 IS NOT NULL THEN x176.currency END AS currency207, count(*) AS number208, sum(amount206) AS minor209
      WITH a204, b205, sum(CASE what175 WHEN 'representatives' THEN number208 ELSE 0 END) AS representatives210, sum(CASE what175 WHEN 'funders' THEN number208 ELSE 0 END) AS funders211, sum(CASE what175 WHEN 'members' THEN number208 ELSE 0 END) AS members212, sum(CASE what175 WHEN 'partners' THEN number208 ELSE 0 END) AS partners213, sum(CASE what175 WHEN 'grants' THEN number208 ELSE 0 END) AS grants214, sum(CASE what175 WHEN 'leaders' THEN number208 ELSE 0 END) AS leaders215, sum(CASE what175 WHEN 'partnerships' THEN number208 ELSE 0 END) AS partnerships216
      WITH toInteger(floor(1000000 * ((CASE $p.p14 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives210 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders211)) + 2 * (1.0 / (1 + members212)) + 2 * (1.0 / (1 + partners213)) + 2 * (1.0 / (1 + grants214)) + 1 * (CASE leaders215 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships216))) / (CASE $p.p14 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value217, a204, b205, representatives210, funders211, members212, partners213, grants214, leaders215, partnerships216
      WITH a204, collect([value217, a204.code, b205.code, a204.id, b205.id, representatives210, funders211, members212, partners213, grants214, leaders215, partnerships216]) AS rows234
      RETURN collect([a204.id, rows234]) AS new235
    }
    RETURN [change222, still233 + [o218 IN wanted172 | [o218.id, coalesce(head([x232 IN new235 WHERE x232[0] = o218.id | x232[1]]), [])]]] AS kept26
  }
  CALL (kept26) {
    OPTIONAL
    MATCH (h239:Head {id: 'changes'})
    OPTIONAL
    MATCH (n240:Change {seq: h239.seq})
    OPTIONAL
    MATCH (k241:Node {id: $p.p16.change})
    WHERE k241:Change
    WITH n240.id AS change242, k241.seq AS seen243, coalesce(n240.seq - k241.seq <= 500, false) AS near244
    CALL (seen243, near244) {
      WITH seen243, near244
      WHERE near244
      MATCH (c245:Change)
      WHERE c245.seq > seen243 AND NOT split(c245.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c245.kind, '.')[0] IN ['candidacy', 'participation'] THEN c245.subject END})-[:IN|FOR]->(f246:TaskForce)-[:IMPLEMENTS]->(t247:Objective)
      RETURN collect(DISTINCT t247.id) AS touched248, collect(f246.code) + collect(t247.code) AS codes238, count(*) AS since249, count(*) - count(t247) AS others236
    }
    WITH change242, near244 AND others236 = 0 AND none(x237 IN [$p.p8, $p.p9] WHERE x237 IN codes238) AS same250, kept26
    CALL (same250, kept26) {
      WITH same250
      WHERE same250
      RETURN $p.p16.rows AS made251
      UNION ALL
      WITH same250
      WHERE NOT same250
      CALL (kept26) {
        MATCH (t1:TaskForce {code: $p.p8})
        MATCH (o2:Objective {code: $p.p9})
        CALL () {
          MATCH (a3:Node)
          WHERE a3.id IN $p.p10 AND a3:Region
          RETURN a3
          ORDER BY a3.id LIMIT 1
        }
        CALL (t1) {
          MATCH (t1)<-[:IN]-(p4:Participation)-[:ON_BEHALF_OF]->(m5:Organization)
          WHERE coalesce(p4.since <= $p.p0, true) AND coalesce(p4.until > $p.p0, true)
          WITH m5, count(p4) AS people13
          ORDER BY people13 DESC, m5.id
          RETURN collect(m5) AS all6
        }
        WITH *, all6[..100] AS team7
        CALL (a3) {
          MATCH (r14:Region)-[:PART_OF*0..4]->(a3)
          RETURN collect(DISTINCT r14) AS inside15
        }
        CALL (a3) {
          MATCH (a3)-[:PART_OF*0..4]->(r14:Region)
          RETURN collect(DISTINCT r14) AS above16
        }
        CALL (o2) {
          UNWIND split(toLower(o2.label + ' ' + o2.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word17
          WITH DISTINCT left(word17, 6) AS stem18
          WHERE size(stem18) >= 4 AND NOT stem18 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
          MATCH (z19:Objective)
          WITH stem18, count(*) AS n20, sum(CASE WHEN toLower(z19.label + ' ' + z19.title) CONTAINS stem18 THEN 1 ELSE 0 END) AS in21
          WITH stem18, log((n20 + 1.0) / in21) AS tells22
          ORDER BY stem18
          RETURN collect([stem18, tells22]) AS words23, sum(tells22) AS all_tell24
        }
        CALL (all6) {
          UNWIND all6 AS m5
          WITH m5.type AS type25
          RETURN collect(DISTINCT type25) AS types9, count(*) - count(type25) AS untyped10
        }
        CALL (o2, a3, kept26) {
          MATCH (c27:Region)
          WHERE c27.level = 'COUNTRY'
          WITH c27, head(COLLECT {
            MATCH (c27)-[:PART_OF*1..4]->(r14:Region)
            WHERE r14.scheme = 'm49' AND r14.level = 'REGION'
            RETURN r14
            ORDER BY r14.id LIMIT 1
          }) AS top28, EXISTS {
            MATCH (c27)-[:PART_OF*0..4]->(a3)
          } AS in21
          WITH top28, collect([c27, in21]) AS those29, head([x30 IN kept26[1] WHERE x30[0] = o2.id | x30[1]]) AS rows31
          WITH those29, coalesce(head([x30 IN rows31 WHERE x30[4] = top28.id | [x30[0] / 1000000.0, top28.name]]), [0.0, '']) AS empty32
          UNWIND those29 AS y33
          WITH y33[0] AS c27, y33[1] AS in21, empty32
          MATCH (c27)-[:PART_OF*0..4]->(r14:Region)
          WITH DISTINCT r14, c27, in21, empty32
          WITH r14, count(c27) AS size34, sum(CASE WHEN in21 THEN 1 ELSE 0 END) AS common35, max(CASE WHEN in21 OR a3 IS NULL THEN empty32 ELSE [0.0, ''] END) AS hole36
          WITH collect([r14, size34, common35, hole36]) AS every37, max(common35) AS asked38, max(size34) AS widest39
          RETURN [x30 IN every37 | [x30[0], x30[3], x30[2], asked38, CASE WHEN x30[2] = 0 THEN 0.0 WHEN x30[2] < asked38 THEN 0.5 * x30[2] / asked38 WHEN widest39 = asked38 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x30[1]) / asked38) / log(toFloat(widest39) / asked38) END]] AS cells40
        }
        WITH *, COUNT {
          MATCH (:Objective)
        } AS objectives8
        WITH *, [t1.code, o2.code, a3.name, types9, untyped10, size(all6), objectives8] AS here11, $p.p0 - duration({years: 3}) AS recently12
        CALL (t1, o2, a3, all6, team7, cells40, words23, all_tell24, types9, untyped10, recently12, inside15, above16) {
          CALL (t1, o2, a3, all6, team7, cells40, words23, all_tell24, types9, untyped10, recently12, inside15, above16) {
            UNWIND all6 AS m57
            WITH m57
            WHERE m57:Funder
            RETURN m57 AS who58, 1 AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            MATCH (g61:Grant)<-[:GAVE]-(f53:Funder)
            WHERE g61.awarded > $p.p0
            WITH f53, count(g61) AS n62
            RETURN f53 AS who58, null AS way41, n62 AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            WITH reduce(s67 = '', x68 IN words23 | s67 + ' ' + x68[0] + '*') AS query69
            WHERE query69 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query69, {limit: 200}) YIELD node AS g65
            MATCH (g65)<-[:GAVE]-(f53:Funder)
            WHERE coalesce(g65.status, '') <> 'CANCELLED' AND (g65.awarded IS NULL OR g65.awarded <= $p.p0)
            WITH f53, toLower(g65.title + ' ' + coalesce(g65.description, '')) AS text70
            WITH f53, max(reduce(s67 = 0.0, x68 IN words23 | s67 + CASE WHEN text70 CONTAINS x68[0] THEN x68[1] ELSE 0.0 END) / all_tell24) AS most66
            RETURN f53 AS who58, null AS way41, null AS way42, most66 AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            WITH COLLECT {
              MATCH (o2)<-[:FOR_OBJECTIVE]-(k71:FundingCall)
              RETURN k71
            } AS ours74
            MATCH (k71:FundingCall)<-[:OFFERS]-(f53:Funder)
            WHERE (k71 IN ours74 OR COUNT { (k71)-[:FOR_OBJECTIVE]->()
            } = 0) AND (COUNT { (k71)-[:FOR_REGION]->()
            } = 0 OR EXISTS {
              MATCH (k71)-[:FOR_REGION]->(r72:Region)
              WHERE r72 IN inside15 OR r72 IN above16
            })
            WITH f53, count(k71) AS n75, sum(CASE WHEN (coalesce(k71.opens <= $p.p0, true) AND coalesce(k71.closes >= $p.p0, true)) THEN 1 ELSE 0 END) AS some76, min(CASE WHEN k71.opens > $p.p0 THEN k71.opens END) AS next77, max(k71.closes) AS over78
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, [n75, some76, next77, over78] AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            UNWIND team7 AS m82
            MATCH (m82)-[x83:MEMBER_OF]->(s84:Partnership)<-[y85:MEMBER_OF]-(f53:Funder)
            WHERE coalesce(x83.since <= $p.p0, true) AND coalesce(x83.until > $p.p0, true) AND coalesce(s84.since <= $p.p0, true) AND coalesce(s84.until > $p.p0, true) AND coalesce(y85.since <= $p.p0, true) AND coalesce(y85.until > $p.p0, true) AND m82 <> f53
            WITH DISTINCT f53, m82
            WITH f53, count(m82) AS n86
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, n86 AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            MATCH (o2)<-[x90:FOCUSES_ON]-(f53:Funder)
            WHERE coalesce(x90.since <= $p.p0, true) AND coalesce(x90.until > $p.p0, true)
            WITH DISTINCT f53
            MATCH (f53)-[y92:FOCUSES_ON]->(z93:Objective)
            WHERE coalesce(y92.since <= $p.p0, true) AND coalesce(y92.until > $p.p0, true)
            WITH f53, count(DISTINCT z93) AS n91
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, n91 AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            MATCH (o2)<-[:SUPPORTS]-(g96:Grant)<-[:GAVE]-(v97:Funder)
            WHERE coalesce(g96.status, '') <> 'CANCELLED' AND (g96.awarded IS NULL OR g96.awarded <= $p.p0)
            OPTIONAL
            MATCH (g96)-[:AWARDED_TO]->(m104:Organization)
            WITH v97, m104, g96, g96.awarded AS when105, g96.amountMinor * $p.p2[g96.currency] AS size106
            WITH v97, m104, count(g96) AS n98, max(when105) AS day99, sum(0.5 ^ ((CASE WHEN when105 IS NULL THEN 10.0 ELSE duration.inDays(when105, $p.p0).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size106 / (size106 + 100000.0), 0.0))) AS sum100, sum(CASE WHEN EXISTS {
              MATCH (g96)-[:SPENT_IN]->(r95:Region)
              WHERE r95 IN inside15
            } THEN 1 ELSE 0 END) AS in101
            WITH m104, collect([v97, n98, day99, sum100, in101]) AS givers107
            UNWIND givers107 AS x108
            WITH x108, x108[0] AS who103, CASE WHEN m104 IS NULL OR size(givers107) = 1 THEN 0 ELSE 1 END AS one109
            WITH who103, sum(x108[1]) AS n98, max(x108[2]) AS day99, sum(x108[3]) AS sum100, sum(x108[4]) AS in101, sum(one109) AS co102
            RETURN who103 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, [n98, day99, sum100, in101, co102] AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            MATCH (g112:Grant)<-[:GAVE]-(f53:Funder)
            WHERE g112.status = 'CANCELLED' AND NOT coalesce(g112.awarded > $p.p0, false)
            WITH f53, count(g112) AS n113
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, n113 AS way48, null AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            UNWIND team7 AS m117
            MATCH (m117)<-[:AWARDED_TO]-(g116:Grant)<-[:GAVE]-(f53:Funder)
            WHERE coalesce(g116.status, '') <> 'CANCELLED' AND (g116.awarded IS NULL OR g116.awarded <= $p.p0)
            WITH DISTINCT f53, m117
            WITH f53, count(m117) AS n118
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, n118 AS way49, null AS way50, null AS way51, null AS way52
            UNION ALL
            MATCH (f53:Funder)
            CALL (f53) {
              MATCH (f53)-[:GAVE]->(g121:Grant)
              WHERE coalesce(g121.status, '') <> 'CANCELLED' AND (g121.awarded IS NULL OR g121.awarded <= $p.p0)
              WITH g121.amountMinor * $p.p2[g121.currency] AS size125
              WHERE size125 > 0
              WITH log(size125) AS n126
              RETURN count(n126) AS count122, sum(n126) AS sum123, sum(n126 * n126) AS doubled124
            }
            WITH f53, count122, sum123, doubled124
            WHERE count122 > 0
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, [count122, sum123, doubled124] AS way50, null AS way51, null AS way52
            UNION ALL
            UNWIND cells40 AS cell134
            WITH cell134, cell134[0] AS r128
            MATCH (r128)<-[w130:FUNDS_IN]-(f53:Funder)
            WHERE coalesce(w130.since <= $p.p0, true) AND coalesce(w130.until > $p.p0, true)
            WITH f53, max(cell134[1]) AS most131, max(cell134[4]) AS nearest132, max(CASE cell134[2] WHEN 0 THEN 0 WHEN cell134[3] THEN 2 ELSE 1 END) AS covers133
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, [most131[0], most131[1], nearest132, covers133] AS way51, null AS way52
            UNION ALL
            MATCH (f53:Funder)
            WITH f53, CASE WHEN all_tell24 > 0 THEN toLower(f53.focusStatement) END AS text138
            RETURN f53 AS who58, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, [CASE WHEN text138 IS NOT NULL THEN reduce(s139 = 0.0, x140 IN words23 | s139 + CASE WHEN text138 CONTAINS x140[0] THEN x140[1] ELSE 0.0 END) / all_tell24 END, CASE WHEN f53.closedOn <= $p.p0 THEN 0 WHEN f53.closedOn > $p.p0 OR (f53.activeOn <= $p.p0 AND f53.activeOn >= recently12) THEN 1 END, CASE WHEN size(coalesce(f53.fundsTypes, [])) = 0 THEN null WHEN any(x140 IN f53.fundsTypes WHERE x140 IN types9) THEN 1 WHEN untyped10 = 0 AND size(types9) > 0 THEN 0 END] AS way52
          }
          WITH who58, max(way41) AS way41, max(way42) AS way42, max(way43) AS way43, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50, max(way51) AS way51, max(way52) AS way52
          RETURN who58, way41, way42, way43, way44, way45, way46, way47, way48, way49, way50, way51, way52
        }
        WITH *, who58 AS f53
        WITH *, coalesce(way48, 0) + coalesce(way42, 0) AS off151
        WITH *, COUNT { (f53)-[:GAVE]->()
        } > off151 AS gave152
        WITH *, gave152 OR way46 IS NOT NULL OR way52[0] IS NOT NULL AS on_record153
        CALL (f53, on_record153) {
          WITH f53, on_record153
          WHERE NOT on_record153
          MATCH (f53)-[x30:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x30.since <= $p.p0, true) AND coalesce(x30.until > $p.p0, true)
          RETURN count(*) AS focused154
        }
        WITH *, coalesce(way50[1] / way50[0], (log(CASE WHEN f53.minimumMinor > 0 THEN f53.minimumMinor * $p.p2[f53.currency] END) + log(CASE WHEN f53.maximumMinor > 0 THEN f53.maximumMinor * $p.p2[f53.currency] END)) / 2.0) AS middle155, coalesce((way50[2] - way50[1] * way50[1] / way50[0] + 1.0) / way50[0], ((log(CASE WHEN f53.maximumMinor > 0 THEN f53.maximumMinor * $p.p2[f53.currency] END) - log(CASE WHEN f53.minimumMinor > 0 THEN f53.minimumMinor * $p.p2[f53.currency] END)) / 4.0) ^ 2) AS variance156
        WITH *, exp(middle155) AS typical149, null AS reason150
        WITH *, [CASE WHEN on_record153 OR focused154 > 0 THEN 1.0 - (1.0 - CASE WHEN way46 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / way46) / log(objectives8 + 1.0) END) * (1.0 - CASE WHEN way47[0] IS NULL THEN 0.0 ELSE way47[0] / (COUNT { (f53)-[:GAVE]->()
        } - off151 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way43 > coalesce(way52[0], 0.0) THEN way43 ELSE coalesce(way52[0], 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (way51[2] IS NOT NULL OR way47[3] > 0) THEN 1.0 - (1.0 - coalesce(way51[2], 0.0)) * (1.0 - coalesce(way47[3] / (way47[3] + 2.0), 0.0)) END, CASE WHEN gave152 THEN coalesce(way47[2] / (way47[2] + 1.0), 0.0) END, exp(-((log(($p.p6 * $p.p2[$p.p7])) - middle155) ^ 2) / (2.0 * CASE WHEN variance156 < 0.25 THEN 0.25 ELSE variance156 END)), CASE WHEN gave152 OR way41 = 1 OR way45 > 0 THEN 1.0 - (1.0 - coalesce(way49 / (way49 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way47[4] / (way47[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way41 = 1 THEN 0.8 WHEN way45 > 0 THEN 0.4 ELSE 0.0 END) END, way51[0]] AS values145, [CASE WHEN way52[1] IS NULL AND way47[1] >= recently12 THEN 1 ELSE way52[1] END, way52[2], CASE way51[3] WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN NOT CASE WHEN f53.currency = $p.p7 THEN f53.minimumMinor <= $p.p6 ELSE f53.minimumMinor * $p.p2[f53.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR NOT CASE WHEN f53.currency = $p.p7 THEN f53.maximumMinor >= $p.p6 ELSE f53.maximumMinor * $p.p2[f53.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 0 WHEN CASE WHEN f53.currency = $p.p7 THEN f53.minimumMinor <= $p.p6 ELSE f53.minimumMinor * $p.p2[f53.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR CASE WHEN f53.currency = $p.p7 THEN f53.maximumMinor >= $p.p6 ELSE f53.maximumMinor * $p.p2[f53.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 1 END, CASE WHEN way44[1] > 0 THEN 1 WHEN way44[0] > 0 THEN 0 END] AS gates146, [way46, way52[0], way43, way47[0], toString(way47[1]), off151, way47[2], way47[3], way51[2], way51[3], way50[0], typical149, way49, way47[4], way41, way45, way51[0], way51[1], way44[0], way44[1], toString(way44[2]), toString(way44[3]), null, reason150] AS facts147
        WITH *, reduce(s157 = 0.0, i158 IN range(0, size(values145) - 1) | s157 + CASE WHEN values145[i158] IS NULL THEN 0.0 ELSE $p.p5[i158] END) AS known159, reduce(s157 = 0.0, i158 IN range(0, size(values145) - 1) | s157 + CASE WHEN values145[i158] IS NULL THEN 0.0 ELSE $p.p5[i158] * values145[i158] END) AS sum160
        WITH *, CASE WHEN known159 > 0 THEN toInteger(floor(sum160 / known159 * 1000000 + 0.5)) ELSE -1 END AS micro143, toInteger(floor(known159 * 1000000 + 0.5)) AS covered144, CASE WHEN any(x30 IN gates146 WHERE x30 = 0) THEN 1 ELSE 0 END AS blocked142
        WITH f53, t1, o2, a3, head(collect([micro143, covered144, blocked142, values145, gates146, facts147, here11])) AS row161
        WITH f53, t1, o2, a3, row161[0] AS micro143, row161[1] AS covered144, row161[2] AS blocked142, row161[3] AS values145, row161[4] AS gates146, row161[5] AS facts147, row161[6] AS here11
        WHERE any(x141 IN coalesce(f53.fundsTypes, []) WHERE x141 = $p.p11)
        ORDER BY blocked142, micro143 DESC, covered144 DESC, f53.id
        WITH collect([f53, micro143, covered144, blocked142, values145, gates146, facts147, here11, t1, o2, a3]) AS l162
        WITH size(l162) AS c164, COLLECT {
          UNWIND l162 AS x163
          WITH x163[0] AS f53, x163[1] AS micro143, x163[2] AS covered144, x163[3] AS blocked142, x163[4] AS values145, x163[5] AS gates146, x163[6] AS facts147, x163[7] AS here11, x163[8] AS t1, x163[9] AS o2, x163[10] AS a3
          WITH f53, micro143, covered144, blocked142, values145, gates146, facts147, here11, t1, o2, a3 LIMIT $p.p13
          RETURN [f53.id, micro143, covered144, blocked142, values145, gates146, facts147, here11, t1.id, o2.id, a3.id]
        } AS c167
        RETURN [c164, c167] AS made251
      }
      RETURN made251
    }
    RETURN [change242, made251] AS kept171
  }
  WITH kept171, kept26, kept171[1][0] AS c164, kept171[1][1] AS c167
  WITH kept171, kept26, c164, c167, COLLECT {
    UNWIND c167 AS x168
    WITH head(COLLECT {
      MATCH (n169:Node {id: x168[0]})
      RETURN n169
    }) AS f53, x168[1] AS micro143, x168[2] AS covered144, x168[3] AS blocked142, x168[4] AS values145, x168[5] AS gates146, x168[6] AS facts147, x168[7] AS here11, head(COLLECT {
      MATCH (n169:Node {id: x168[8]})
      RETURN n169
    }) AS t1, head(COLLECT {
      MATCH (n169:Node {id: x168[9]})
      RETURN n169
    }) AS o2, head(COLLECT {
      MATCH (n169:Node {id: x168[10]})
      RETURN n169
    }) AS a3
    WITH f53, micro143, covered144, blocked142, values145, gates146, facts147, here11, t1, o2, a3, COLLECT {
      MATCH (f53)-[w165:FUNDS_IN]->(r14:Region)
      WHERE coalesce(w165.since <= $p.p0, true) AND coalesce(w165.until > $p.p0, true)
      RETURN DISTINCT r14.name
      ORDER BY r14.name LIMIT 5
    } AS c166
    RETURN [blocked142, micro143, covered144, f53.id, CASE WHEN micro143 >= 0 THEN micro143 END, CASE WHEN blocked142 = 1 THEN 'INELIGIBLE' WHEN any(x30 IN gates146 WHERE x30 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, 'funder' + substring(f53.id, 12), f53.name, facts147[..5] + [COUNT { (f53)-[:GAVE]->()
    } - facts147[5]] + facts147[6..], here11, values145, gates146, f53.fundsTypes, f53.minimumMinor, f53.maximumMinor, f53.currency, toString(f53.closedOn), toString(f53.activeOn), c166]
  } AS c170
  RETURN [c164, c170, kept26, kept171]
} AS c252, COUNT {
  MATCH (:TaskForce {code: $p.p8})
} AS c253, COUNT {
  MATCH (:Objective {code: $p.p9})
} AS c254, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p17 AND r:Region
} AS c255

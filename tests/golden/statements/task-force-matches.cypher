CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change193
    CALL (change193) {
      WITH change193
      WHERE coalesce(change193 = $p.p9.change, false)
      RETURN $p.p9.rows AS made194
      UNION ALL
      WITH change193
      WHERE NOT coalesce(change193 = $p.p9.change, false)
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
        CALL (team8) {
          UNWIND team8 AS m6
          MATCH (m6)-[:LOCATED_IN]->(c29:Region)
          WITH c29, count(m6) AS n23
          RETURN collect([c29, n23]) AS located30
        }
        CALL (located30, a4) {
          MATCH (c29:Region)
          WHERE c29.level = 'COUNTRY'
          WITH c29, head(COLLECT {
            MATCH (c29)-[:PART_OF*1..4]->(r17:Region)
            WHERE r17.scheme = 'm49' AND r17.level = 'REGION'
            RETURN r17
            ORDER BY r17.id LIMIT 1
          }) AS top31, coalesce(head([x32 IN located30 WHERE x32[0] = c29 | x32[1]]), 0) AS n23, EXISTS {
            MATCH (c29)-[:PART_OF*0..4]->(a4)
          } AS in24
          WITH top31, sum(n23) AS n23, collect([c29, in24]) AS those33
          WITH collect([top31, n23, those33]) AS tops34, max(CASE WHEN top31 IS NULL THEN 0 ELSE n23 END) AS most35
          UNWIND tops34 AS x32
          UNWIND x32[2] AS y36
          WITH y36[0] AS c29, y36[1] AS in24, CASE WHEN x32[0] IS NULL THEN 0.0 WHEN most35 = 0 THEN 1.0 ELSE 1.0 - toFloat(x32[1]) / most35 END AS empty37
          MATCH (c29)-[:PART_OF*0..4]->(r17:Region)
          WITH DISTINCT r17, c29, in24, empty37
          WITH r17, count(c29) AS size38, sum(CASE WHEN in24 THEN 1 ELSE 0 END) AS common39, max(CASE WHEN in24 OR a4 IS NULL THEN empty37 ELSE 0.0 END) AS hole40
          WITH collect([r17, size38, common39, hole40]) AS every41, max(common39) AS asked42, max(size38) AS widest43
          RETURN [x32 IN every41 | [x32[0], x32[3], x32[2], asked42, CASE WHEN x32[2] = 0 THEN 0.0 WHEN x32[2] < asked42 THEN 0.5 * x32[2] / asked42 WHEN widest43 = asked42 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x32[1]) / asked42) / log(toFloat(widest43) / asked42) END]] AS cells44
        }
        WITH *, COUNT {
          MATCH (:Objective)
        } AS objectives9, true AS speaks10, true AS may_know11
        WITH *, [t2.code, o3.code, a4.name, types12, untyped13, size(all7), objectives9] AS here14, $p.today - duration({years: 3}) AS recently15
        CALL (t2, o3, a4, all7, team8, cells44, words26, all_tell27, types12, untyped13, recently15, inside18, above19, f1) {
          CALL (t2, o3, a4, all7, team8, cells44, words26, all_tell27, types12, untyped13, recently15, inside18, above19, f1) {
            UNWIND all7 AS m60
            WITH m60
            WHERE m60:Funder
            RETURN m60 AS who61, 1 AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            MATCH (t2)<-[:ABOUT]-(k62:Contact)-[:WITH]->(f1:Funder)
            WHERE date(k62.at) <= $p.today
            WITH f1, k62
            ORDER BY k62.at DESC, k62.id DESC
            WITH f1, head(collect(k62.stage)) AS n65
            RETURN f1 AS who61, null AS way45, n65 AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            MATCH (g68:Grant)<-[:GAVE]-(f1:Funder)
            WHERE g68.awarded > $p.today
            WITH f1, count(g68) AS n69
            RETURN f1 AS who61, null AS way45, null AS way46, n69 AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            WITH reduce(s74 = '', x75 IN words26 | s74 + ' ' + x75[0] + '*') AS query76
            WHERE query76 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query76, {limit: 200}) YIELD node AS g72
            MATCH (g72)<-[:GAVE]-(f1:Funder)
            WHERE coalesce(g72.status, '') <> 'CANCELLED' AND (g72.awarded IS NULL OR g72.awarded <= $p.today)
            WITH f1, toLower(g72.title + ' ' + coalesce(g72.description, '')) AS text77
            WITH f1, max(reduce(s74 = 0.0, x75 IN words26 | s74 + CASE WHEN text77 CONTAINS x75[0] THEN x75[1] ELSE 0.0 END) / all_tell27) AS most73
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, most73 AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            WITH COLLECT {
              MATCH (o3)<-[:FOR_OBJECTIVE]-(k78:FundingCall)
              RETURN k78
            } AS ours81
            MATCH (k78:FundingCall)<-[:OFFERS]-(f1:Funder)
            WHERE (k78 IN ours81 OR COUNT { (k78)-[:FOR_OBJECTIVE]->()
            } = 0) AND (COUNT { (k78)-[:FOR_REGION]->()
            } = 0 OR EXISTS {
              MATCH (k78)-[:FOR_REGION]->(r79:Region)
              WHERE r79 IN inside18 OR r79 IN above19
            })
            WITH f1, count(k78) AS n82, sum(CASE WHEN (coalesce(k78.opens <= $p.today, true) AND coalesce(k78.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some83, min(CASE WHEN k78.opens > $p.today THEN k78.opens END) AS next84, max(k78.closes) AS over85
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, [n82, some83, next84, over85] AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            UNWIND team8 AS m89
            MATCH (m89)-[x90:MEMBER_OF]->(s91:Partnership)<-[y92:MEMBER_OF]-(f1:Funder)
            WHERE coalesce(x90.since <= $p.today, true) AND coalesce(x90.until > $p.today, true) AND coalesce(s91.since <= $p.today, true) AND coalesce(s91.until > $p.today, true) AND coalesce(y92.since <= $p.today, true) AND coalesce(y92.until > $p.today, true) AND m89 <> f1
            WITH DISTINCT f1, m89
            WITH f1, count(m89) AS n93
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, n93 AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            MATCH (o3)<-[x97:FOCUSES_ON]-(f1:Funder)
            WHERE coalesce(x97.since <= $p.today, true) AND coalesce(x97.until > $p.today, true)
            WITH DISTINCT f1
            MATCH (f1)-[y99:FOCUSES_ON]->(z100:Objective)
            WHERE coalesce(y99.since <= $p.today, true) AND coalesce(y99.until > $p.today, true)
            WITH f1, count(DISTINCT z100) AS n98
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, n98 AS way51, null AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            MATCH (o3)<-[:SUPPORTS]-(g103:Grant)<-[:GAVE]-(v104:Funder)
            WHERE coalesce(g103.status, '') <> 'CANCELLED' AND (g103.awarded IS NULL OR g103.awarded <= $p.today)
            OPTIONAL
            MATCH (g103)-[:AWARDED_TO]->(m111:Organization)
            WITH v104, m111, g103, g103.awarded AS when112, g103.amountMinor * $p.p1[g103.currency] AS size113
            WITH v104, m111, count(g103) AS n105, max(when112) AS day106, sum(0.5 ^ ((CASE WHEN when112 IS NULL THEN 10.0 ELSE duration.inDays(when112, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size113 / (size113 + 100000.0), 0.0))) AS sum107, sum(CASE WHEN EXISTS {
              MATCH (g103)-[:SPENT_IN]->(r102:Region)
              WHERE r102 IN inside18
            } THEN 1 ELSE 0 END) AS in108
            WITH m111, collect([v104, n105, day106, sum107, in108]) AS givers114
            UNWIND givers114 AS x115
            WITH x115, x115[0] AS who110, CASE WHEN m111 IS NULL OR size(givers114) = 1 THEN 0 ELSE 1 END AS one116
            WITH who110, sum(x115[1]) AS n105, max(x115[2]) AS day106, sum(x115[3]) AS sum107, sum(x115[4]) AS in108, sum(one116) AS co109
            RETURN who110 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, [n105, day106, sum107, in108, co109] AS way52, null AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            MATCH (g119:Grant)<-[:GAVE]-(f1:Funder)
            WHERE g119.status = 'CANCELLED' AND NOT coalesce(g119.awarded > $p.today, false)
            WITH f1, count(g119) AS n120
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, n120 AS way53, null AS way54, null AS way55, null AS way56
            UNION ALL
            UNWIND team8 AS m124
            MATCH (m124)<-[:AWARDED_TO]-(g123:Grant)<-[:GAVE]-(f1:Funder)
            WHERE coalesce(g123.status, '') <> 'CANCELLED' AND (g123.awarded IS NULL OR g123.awarded <= $p.today)
            WITH DISTINCT f1, m124
            WITH f1, count(m124) AS n125
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, n125 AS way54, null AS way55, null AS way56
            UNION ALL
            UNWIND cells44 AS cell133
            WITH cell133, cell133[0] AS r127
            MATCH (r127)<-[w129:FUNDS_IN]-(f1:Funder)
            WHERE coalesce(w129.since <= $p.today, true) AND coalesce(w129.until > $p.today, true)
            WITH f1, max(cell133[1]) AS most130, max(cell133[4]) AS nearest131, max(CASE cell133[2] WHEN 0 THEN 0 WHEN cell133[3] THEN 2 ELSE 1 END) AS covers132
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, [most130, nearest131, covers132] AS way55, null AS way56
            UNION ALL
            MATCH (f1:Funder)
            WITH f1, CASE WHEN all_tell27 > 0 THEN toLower(f1.focusStatement) END AS text137
            RETURN f1 AS who61, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54, null AS way55, [CASE WHEN text137 IS NOT NULL THEN reduce(s138 = 0.0, x139 IN words26 | s138 + CASE WHEN text137 CONTAINS x139[0] THEN x139[1] ELSE 0.0 END) / all_tell27 END, CASE WHEN f1.closedOn <= $p.today THEN 0 WHEN f1.closedOn > $p.today OR (f1.activeOn <= $p.today AND f1.activeOn >= recently15) THEN 1 END, CASE WHEN size(coalesce(f1.fundsTypes, [])) = 0 THEN null WHEN any(x139 IN f1.fundsTypes WHERE x139 IN types12) THEN 1 WHEN untyped13 = 0 AND size(types12) > 0 THEN 0 END] AS way56
          }
          WITH who61, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50, max(way51) AS way51, max(way52) AS way52, max(way53) AS way53, max(way54) AS way54, max(way55) AS way55, max(way56) AS way56
          RETURN who61, way45, way46, way47, way48, way49, way50, way51, way52, way53, way54, way55, way56
        }
        WITH *
        WHERE who61 = f1
        WITH *, coalesce(way53, 0) + coalesce(way47, 0) AS off149
        WITH *, COUNT { (f1)-[:GAVE]->()
        } > off149 AS gave150
        WITH *, gave150 OR way51 IS NOT NULL OR way56[0] IS NOT NULL AS on_record151
        CALL (f1, on_record151) {
          WITH f1, on_record151
          WHERE NOT on_record151
          MATCH (f1)-[x32:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x32.since <= $p.today, true) AND coalesce(x32.until > $p.today, true)
          RETURN count(*) AS focused152
        }
        WITH *, null AS middle153, null AS variance154
        WITH *, exp(middle153) AS typical147, CASE WHEN may_know11 THEN f1.doNotContactReason END AS reason148
        WITH *, [CASE WHEN on_record151 OR focused152 > 0 THEN 1.0 - (1.0 - CASE WHEN way51 IS NULL THEN 0.0 ELSE log((objectives9 + 1.0) / way51) / log(objectives9 + 1.0) END) * (1.0 - CASE WHEN way52[0] IS NULL THEN 0.0 ELSE way52[0] / (COUNT { (f1)-[:GAVE]->()
        } - off149 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way48 > coalesce(way56[0], 0.0) THEN way48 ELSE coalesce(way56[0], 0.0) END) END, CASE WHEN a4 IS NOT NULL AND (way55[1] IS NOT NULL OR way52[3] > 0) THEN 1.0 - (1.0 - coalesce(way55[1], 0.0)) * (1.0 - coalesce(way52[3] / (way52[3] + 2.0), 0.0)) END, CASE WHEN gave150 THEN coalesce(way52[2] / (way52[2] + 1.0), 0.0) END, exp(-((log(null) - middle153) ^ 2) / (2.0 * CASE WHEN variance154 < 0.25 THEN 0.25 ELSE variance154 END)), CASE WHEN gave150 OR way45 = 1 OR way50 > 0 THEN 1.0 - (1.0 - coalesce(way54 / (way54 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way52[4] / (way52[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way45 = 1 THEN 0.8 WHEN way50 > 0 THEN 0.4 ELSE 0.0 END) END, way55[0]] AS values143, [CASE WHEN way56[1] IS NULL AND way52[1] >= recently15 THEN 1 ELSE way56[1] END, way56[2], CASE way55[2] WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN way49[1] > 0 THEN 1 WHEN way49[0] > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN way46 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f1.doNotContact THEN 0 ELSE 1 END] AS gates144, [way51, way56[0], way48, way52[0], toString(way52[1]), off149, way52[2], way52[3], way55[1], way55[2], null, typical147, way54, way52[4], way45, way50, way55[0], way49[0], way49[1], toString(way49[2]), toString(way49[3]), way46, reason148] AS facts145
        WITH *, reduce(s155 = 0.0, i156 IN range(0, size(values143) - 1) | s155 + CASE WHEN values143[i156] IS NULL THEN 0.0 ELSE $p.p4[i156] END) AS known157, reduce(s155 = 0.0, i156 IN range(0, size(values143) - 1) | s155 + CASE WHEN values143[i156] IS NULL THEN 0.0 ELSE $p.p4[i156] * values143[i156] END) AS sum158
        WITH *, CASE WHEN known157 > 0 THEN toInteger(floor(sum158 / known157 * 1000000 + 0.5)) ELSE -1 END AS micro141, toInteger(floor(known157 * 1000000 + 0.5)) AS covered142, CASE WHEN any(x32 IN gates144 WHERE x32 = 0) THEN 1 ELSE 0 END AS blocked140
        WITH t2, o3, a4, f1, head(collect([micro141, covered142, blocked140, values143, gates144, facts145, here14])) AS row159
        WITH t2, o3, a4, f1, row159[0] AS micro141, row159[1] AS covered142, row159[2] AS blocked140, row159[3] AS values143, row159[4] AS gates144, row159[5] AS facts145, row159[6] AS here14
        ORDER BY blocked140, micro141 DESC, covered142 DESC, t2.id
        WITH collect([t2, micro141, covered142, blocked140, values143, gates144, facts145, here14, o3, a4, f1]) AS l160
        WITH size(l160) AS c162, COLLECT {
          UNWIND l160 AS x161
          WITH x161[0] AS t2, x161[1] AS micro141, x161[2] AS covered142, x161[3] AS blocked140, x161[4] AS values143, x161[5] AS gates144, x161[6] AS facts145, x161[7] AS here14, x161[8] AS o3, x161[9] AS a4, x161[10] AS f1
          WITH t2, micro141, covered142, blocked140, values143, gates144, facts145, here14, o3, a4, f1 LIMIT $p.p8
          RETURN [t2.id, micro141, covered142, blocked140, values143, gates144, facts145, here14, o3.id, a4.id, f1.id]
        } AS c188
        RETURN [c162, c188] AS made194
      }
      RETURN made194
    }
    RETURN [change193, made194] AS kept192
  }
  WITH kept192, kept192[1][0] AS c162, kept192[1][1] AS c188
  WITH kept192, c162, c188, COLLECT {
    UNWIND c188 AS x189
    WITH head(COLLECT {
      MATCH (n190:Node {id: x189[0]})
      RETURN n190
    }) AS t2, x189[1] AS micro141, x189[2] AS covered142, x189[3] AS blocked140, x189[4] AS values143, x189[5] AS gates144, x189[6] AS facts145, x189[7] AS here14, head(COLLECT {
      MATCH (n190:Node {id: x189[8]})
      RETURN n190
    }) AS o3, head(COLLECT {
      MATCH (n190:Node {id: x189[9]})
      RETURN n190
    }) AS a4, head(COLLECT {
      MATCH (n190:Node {id: x189[10]})
      RETURN n190
    }) AS f1
    WITH t2, micro141, covered142, blocked140, values143, gates144, facts145, here14, o3, a4, f1, COLLECT {
      MATCH (f1)-[w163:FUNDS_IN]->(r17:Region)
      WHERE coalesce(w163.since <= $p.today, true) AND coalesce(w163.until > $p.today, true)
      RETURN DISTINCT r17.name
      ORDER BY r17.name LIMIT 5
    } AS c164, COLLECT {
      CALL (f1, t2, o3, a4) {
        MATCH (t2:TaskForce)<-[:IN]-(p173:Participation)<-[:PARTICIPATES]-(h174:Person), (p173)-[:ON_BEHALF_OF]->(f1)
        WHERE h174.private IS NULL AND coalesce(p173.since <= $p.today, true) AND coalesce(p173.until > $p.today, true)
        WITH h174, p173
        ORDER BY CASE p173.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h174.id LIMIT 1
        RETURN [0, [['PERSON', h174, 'Person']]] AS chain171
        UNION ALL
        MATCH (m177:Organization)<-[:AWARDED_TO]-(g178:Grant)<-[:GAVE]-(f1)
        WHERE coalesce(g178.status, '') <> 'CANCELLED' AND (g178.awarded IS NULL OR g178.awarded <= $p.today)
        WITH DISTINCT m177, g178
        MATCH (t2:TaskForce)<-[:IN]-(p175:Participation)<-[:PARTICIPATES]-(h176:Person), (p175)-[:ON_BEHALF_OF]->(m177:Organization)
        WHERE h176.private IS NULL AND coalesce(p175.since <= $p.today, true) AND coalesce(p175.until > $p.today, true)
        WITH h176, m177, g178, p175
        ORDER BY CASE p175.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h176.id, m177.id, g178.id LIMIT 1
        RETURN [1, [['PERSON', h176, 'Person'], ['ORGANIZATION', m177, 'Organization'], ['GRANT', g178, 'Grant']]] AS chain171
        UNION ALL
        MATCH (m181:Organization)-[x183:MEMBER_OF]->(s182:Partnership)<-[y184:MEMBER_OF]-(f1)
        WHERE coalesce(x183.since <= $p.today, true) AND coalesce(x183.until > $p.today, true) AND coalesce(s182.since <= $p.today, true) AND coalesce(s182.until > $p.today, true) AND coalesce(y184.since <= $p.today, true) AND coalesce(y184.until > $p.today, true)
        WITH DISTINCT m181, s182
        MATCH (t2:TaskForce)<-[:IN]-(p179:Participation)<-[:PARTICIPATES]-(h180:Person), (p179)-[:ON_BEHALF_OF]->(m181:Organization)
        WHERE h180.private IS NULL AND coalesce(p179.since <= $p.today, true) AND coalesce(p179.until > $p.today, true)
        WITH h180, m181, s182, p179
        ORDER BY CASE p179.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h180.id, m181.id, s182.id LIMIT 1
        RETURN [2, [['PERSON', h180, 'Person'], ['ORGANIZATION', m181, 'Organization'], ['PARTNERSHIP', s182, 'Partnership']]] AS chain171
      }
      WITH chain171
      ORDER BY chain171[0] LIMIT 1
      UNWIND chain171[1] AS step172
      WITH step172[0] AS link165, step172[1] AS e166, step172[2] AS face167, null AS since168, null AS until169, null AS source170
      WITH link165, e166, face167, since168, until169, source170, COLLECT {
        UNWIND [face167] AS x185
        RETURN [face167, e166.id, 'funder' + substring(e166.id, 12)]
      } AS c186
      RETURN [link165, c186]
    } AS c187
    RETURN [blocked140, micro141, covered142, t2.id, t2.name, CASE WHEN micro141 >= 0 THEN micro141 END, CASE WHEN blocked140 = 1 THEN 'INELIGIBLE' WHEN any(x32 IN gates144 WHERE x32 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, t2.code, facts145[..5] + [COUNT { (f1)-[:GAVE]->()
    } - facts145[5]] + facts145[6..], here14, values143, gates144, 'funder' + substring(f1.id, 12), f1.name, f1.fundsTypes, f1.minimumMinor, f1.maximumMinor, f1.currency, toString(f1.closedOn), toString(f1.activeOn), c164, values143[0], values143[1], values143[2], values143[3], values143[4], values143[5], c187]
  } AS c191
  RETURN [c162, c191, kept192]
} AS c195, COUNT {
  CALL () {
    MATCH (f1:Node {id: $p.p5})
    RETURN f1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(f1:Node)
    RETURN f1
  }
  WITH f1
  WHERE f1:Funder
} AS c196, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p10 AND r:Region
} AS c197

CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change173
    CALL (change173) {
      WITH change173
      WHERE coalesce(change173 = $p.p14.change, false)
      RETURN $p.p14.rows AS made174
      UNION ALL
      WITH change173
      WHERE NOT coalesce(change173 = $p.p14.change, false)
      CALL () {
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
        CALL (team7) {
          UNWIND team7 AS m5
          MATCH (m5)-[:LOCATED_IN]->(c26:Region)
          WITH c26, count(m5) AS n20
          RETURN collect([c26, n20]) AS located27
        }
        CALL (located27, a3) {
          MATCH (c26:Region)
          WHERE c26.level = 'COUNTRY'
          WITH c26, head(COLLECT {
            MATCH (c26)-[:PART_OF*1..4]->(r14:Region)
            WHERE r14.scheme = 'm49' AND r14.level = 'REGION'
            RETURN r14
            ORDER BY r14.id LIMIT 1
          }) AS top28, coalesce(head([x29 IN located27 WHERE x29[0] = c26 | x29[1]]), 0) AS n20, EXISTS {
            MATCH (c26)-[:PART_OF*0..4]->(a3)
          } AS in21
          WITH top28, sum(n20) AS n20, collect([c26, in21]) AS those30
          WITH collect([top28, n20, those30]) AS tops31, max(CASE WHEN top28 IS NULL THEN 0 ELSE n20 END) AS most32
          UNWIND tops31 AS x29
          UNWIND x29[2] AS y33
          WITH y33[0] AS c26, y33[1] AS in21, CASE WHEN x29[0] IS NULL THEN 0.0 WHEN most32 = 0 THEN 1.0 ELSE 1.0 - toFloat(x29[1]) / most32 END AS empty34
          MATCH (c26)-[:PART_OF*0..4]->(r14:Region)
          WITH DISTINCT r14, c26, in21, empty34
          WITH r14, count(c26) AS size35, sum(CASE WHEN in21 THEN 1 ELSE 0 END) AS common36, max(CASE WHEN in21 OR a3 IS NULL THEN empty34 ELSE 0.0 END) AS hole37
          WITH collect([r14, size35, common36, hole37]) AS every38, max(common36) AS asked39, max(size35) AS widest40
          RETURN [x29 IN every38 | [x29[0], x29[3], x29[2], asked39, CASE WHEN x29[2] = 0 THEN 0.0 WHEN x29[2] < asked39 THEN 0.5 * x29[2] / asked39 WHEN widest40 = asked39 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x29[1]) / asked39) / log(toFloat(widest40) / asked39) END]] AS cells41
        }
        WITH *, COUNT {
          MATCH (:Objective)
        } AS objectives8
        WITH *, [t1.code, o2.code, a3.name, types9, untyped10, size(all6), objectives8] AS here11, $p.p0 - duration({years: 3}) AS recently12
        CALL (t1, o2, a3, all6, team7, cells41, words23, all_tell24, types9, untyped10, recently12, inside15, above16) {
          CALL (t1, o2, a3, all6, team7, cells41, words23, all_tell24, types9, untyped10, recently12, inside15, above16) {
            UNWIND all6 AS m58
            WITH m58
            WHERE m58:Funder
            RETURN m58 AS who59, 1 AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (g62:Grant)<-[:GAVE]-(f54:Funder)
            WHERE g62.awarded > $p.p0
            WITH f54, count(g62) AS n63
            RETURN f54 AS who59, null AS way42, n63 AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            WITH reduce(s68 = '', x69 IN words23 | s68 + ' ' + x69[0] + '*') AS query70
            WHERE query70 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query70, {limit: 200}) YIELD node AS g66
            MATCH (g66)<-[:GAVE]-(f54:Funder)
            WHERE coalesce(g66.status, '') <> 'CANCELLED' AND (g66.awarded IS NULL OR g66.awarded <= $p.p0)
            WITH f54, toLower(g66.title + ' ' + coalesce(g66.description, '')) AS text71
            WITH f54, max(reduce(s68 = 0.0, x69 IN words23 | s68 + CASE WHEN text71 CONTAINS x69[0] THEN x69[1] ELSE 0.0 END) / all_tell24) AS most67
            RETURN f54 AS who59, null AS way42, null AS way43, most67 AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            WITH COLLECT {
              MATCH (o2)<-[:FOR_OBJECTIVE]-(k72:FundingCall)
              RETURN k72
            } AS ours75
            MATCH (k72:FundingCall)<-[:OFFERS]-(f54:Funder)
            WHERE (k72 IN ours75 OR COUNT { (k72)-[:FOR_OBJECTIVE]->()
            } = 0) AND (COUNT { (k72)-[:FOR_REGION]->()
            } = 0 OR EXISTS {
              MATCH (k72)-[:FOR_REGION]->(r73:Region)
              WHERE r73 IN inside15 OR r73 IN above16
            })
            WITH f54, count(k72) AS n76, sum(CASE WHEN (coalesce(k72.opens <= $p.p0, true) AND coalesce(k72.closes >= $p.p0, true)) THEN 1 ELSE 0 END) AS some77, min(CASE WHEN k72.opens > $p.p0 THEN k72.opens END) AS next78, max(k72.closes) AS over79
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, [n76, some77, next78, over79] AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            UNWIND team7 AS m83
            MATCH (m83)-[x84:MEMBER_OF]->(s85:Partnership)<-[y86:MEMBER_OF]-(f54:Funder)
            WHERE coalesce(x84.since <= $p.p0, true) AND coalesce(x84.until > $p.p0, true) AND coalesce(s85.since <= $p.p0, true) AND coalesce(s85.until > $p.p0, true) AND coalesce(y86.since <= $p.p0, true) AND coalesce(y86.until > $p.p0, true) AND m83 <> f54
            WITH DISTINCT f54, m83
            WITH f54, count(m83) AS n87
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, n87 AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (o2)<-[x91:FOCUSES_ON]-(f54:Funder)
            WHERE coalesce(x91.since <= $p.p0, true) AND coalesce(x91.until > $p.p0, true)
            WITH DISTINCT f54
            MATCH (f54)-[y93:FOCUSES_ON]->(z94:Objective)
            WHERE coalesce(y93.since <= $p.p0, true) AND coalesce(y93.until > $p.p0, true)
            WITH f54, count(DISTINCT z94) AS n92
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, n92 AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (o2)<-[:SUPPORTS]-(g97:Grant)<-[:GAVE]-(v98:Funder)
            WHERE coalesce(g97.status, '') <> 'CANCELLED' AND (g97.awarded IS NULL OR g97.awarded <= $p.p0)
            OPTIONAL
            MATCH (g97)-[:AWARDED_TO]->(m105:Organization)
            WITH v98, m105, g97, g97.awarded AS when106, g97.amountMinor * $p.p2[g97.currency] AS size107
            WITH v98, m105, count(g97) AS n99, max(when106) AS day100, sum(0.5 ^ ((CASE WHEN when106 IS NULL THEN 10.0 ELSE duration.inDays(when106, $p.p0).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size107 / (size107 + 100000.0), 0.0))) AS sum101, sum(CASE WHEN EXISTS {
              MATCH (g97)-[:SPENT_IN]->(r96:Region)
              WHERE r96 IN inside15
            } THEN 1 ELSE 0 END) AS in102
            WITH m105, collect([v98, n99, day100, sum101, in102]) AS givers108
            UNWIND givers108 AS x109
            WITH x109, x109[0] AS who104, CASE WHEN m105 IS NULL OR size(givers108) = 1 THEN 0 ELSE 1 END AS one110
            WITH who104, sum(x109[1]) AS n99, max(x109[2]) AS day100, sum(x109[3]) AS sum101, sum(x109[4]) AS in102, sum(one110) AS co103
            RETURN who104 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, [n99, day100, sum101, in102, co103] AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (g113:Grant)<-[:GAVE]-(f54:Funder)
            WHERE g113.status = 'CANCELLED' AND NOT coalesce(g113.awarded > $p.p0, false)
            WITH f54, count(g113) AS n114
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, n114 AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            UNWIND team7 AS m118
            MATCH (m118)<-[:AWARDED_TO]-(g117:Grant)<-[:GAVE]-(f54:Funder)
            WHERE coalesce(g117.status, '') <> 'CANCELLED' AND (g117.awarded IS NULL OR g117.awarded <= $p.p0)
            WITH DISTINCT f54, m118
            WITH f54, count(m118) AS n119
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, n119 AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (f54:Funder)
            CALL (f54) {
              MATCH (f54)-[:GAVE]->(g122:Grant)
              WHERE coalesce(g122.status, '') <> 'CANCELLED' AND (g122.awarded IS NULL OR g122.awarded <= $p.p0)
              WITH g122.amountMinor * $p.p2[g122.currency] AS size126
              WHERE size126 > 0
              WITH log(size126) AS n127
              RETURN count(n127) AS count123, sum(n127) AS sum124, sum(n127 * n127) AS doubled125
            }
            WITH f54, count123, sum124, doubled125
            WHERE count123 > 0
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, [count123, sum124, doubled125] AS way51, null AS way52, null AS way53
            UNION ALL
            UNWIND cells41 AS cell135
            WITH cell135, cell135[0] AS r129
            MATCH (r129)<-[w131:FUNDS_IN]-(f54:Funder)
            WHERE coalesce(w131.since <= $p.p0, true) AND coalesce(w131.until > $p.p0, true)
            WITH f54, max(cell135[1]) AS most132, max(cell135[4]) AS nearest133, max(CASE cell135[2] WHEN 0 THEN 0 WHEN cell135[3] THEN 2 ELSE 1 END) AS covers134
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, [most132, nearest133, covers134] AS way52, null AS way53
            UNION ALL
            MATCH (f54:Funder)
            WITH f54, CASE WHEN all_tell24 > 0 THEN toLower(f54.focusStatement) END AS text139
            RETURN f54 AS who59, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, [CASE WHEN text139 IS NOT NULL THEN reduce(s140 = 0.0, x141 IN words23 | s140 + CASE WHEN text139 CONTAINS x141[0] THEN x141[1] ELSE 0.0 END) / all_tell24 END, CASE WHEN f54.closedOn <= $p.p0 THEN 0 WHEN f54.closedOn > $p.p0 OR (f54.activeOn <= $p.p0 AND f54.activeOn >= recently12) THEN 1 END, CASE WHEN size(coalesce(f54.fundsTypes, [])) = 0 THEN null WHEN any(x141 IN f54.fundsTypes WHERE x141 IN types9) THEN 1 WHEN untyped10 = 0 AND size(types9) > 0 THEN 0 END] AS way53
          }
          WITH who59, max(way42) AS way42, max(way43) AS way43, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50, max(way51) AS way51, max(way52) AS way52, max(way53) AS way53
          RETURN who59, way42, way43, way44, way45, way46, way47, way48, way49, way50, way51, way52, way53
        }
        WITH *, who59 AS f54
        WITH *, coalesce(way49, 0) + coalesce(way43, 0) AS off152
        WITH *, COUNT { (f54)-[:GAVE]->()
        } > off152 AS gave153
        WITH *, gave153 OR way47 IS NOT NULL OR way53[0] IS NOT NULL AS on_record154
        CALL (f54, on_record154) {
          WITH f54, on_record154
          WHERE NOT on_record154
          MATCH (f54)-[x29:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x29.since <= $p.p0, true) AND coalesce(x29.until > $p.p0, true)
          RETURN count(*) AS focused155
        }
        WITH *, coalesce(way51[1] / way51[0], (log(CASE WHEN f54.minimumMinor > 0 THEN f54.minimumMinor * $p.p2[f54.currency] END) + log(CASE WHEN f54.maximumMinor > 0 THEN f54.maximumMinor * $p.p2[f54.currency] END)) / 2.0) AS middle156, coalesce((way51[2] - way51[1] * way51[1] / way51[0] + 1.0) / way51[0], ((log(CASE WHEN f54.maximumMinor > 0 THEN f54.maximumMinor * $p.p2[f54.currency] END) - log(CASE WHEN f54.minimumMinor > 0 THEN f54.minimumMinor * $p.p2[f54.currency] END)) / 4.0) ^ 2) AS variance157
        WITH *, exp(middle156) AS typical150, null AS reason151
        WITH *, [CASE WHEN on_record154 OR focused155 > 0 THEN 1.0 - (1.0 - CASE WHEN way47 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / way47) / log(objectives8 + 1.0) END) * (1.0 - CASE WHEN way48[0] IS NULL THEN 0.0 ELSE way48[0] / (COUNT { (f54)-[:GAVE]->()
        } - off152 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way44 > coalesce(way53[0], 0.0) THEN way44 ELSE coalesce(way53[0], 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (way52[1] IS NOT NULL OR way48[3] > 0) THEN 1.0 - (1.0 - coalesce(way52[1], 0.0)) * (1.0 - coalesce(way48[3] / (way48[3] + 2.0), 0.0)) END, CASE WHEN gave153 THEN coalesce(way48[2] / (way48[2] + 1.0), 0.0) END, exp(-((log(($p.p6 * $p.p2[$p.p7])) - middle156) ^ 2) / (2.0 * CASE WHEN variance157 < 0.25 THEN 0.25 ELSE variance157 END)), CASE WHEN gave153 OR way42 = 1 OR way46 > 0 THEN 1.0 - (1.0 - coalesce(way50 / (way50 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way48[4] / (way48[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way42 = 1 THEN 0.8 WHEN way46 > 0 THEN 0.4 ELSE 0.0 END) END, way52[0]] AS values146, [CASE WHEN way53[1] IS NULL AND way48[1] >= recently12 THEN 1 ELSE way53[1] END, way53[2], CASE way52[2] WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN NOT CASE WHEN f54.currency = $p.p7 THEN f54.minimumMinor <= $p.p6 ELSE f54.minimumMinor * $p.p2[f54.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR NOT CASE WHEN f54.currency = $p.p7 THEN f54.maximumMinor >= $p.p6 ELSE f54.maximumMinor * $p.p2[f54.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 0 WHEN CASE WHEN f54.currency = $p.p7 THEN f54.minimumMinor <= $p.p6 ELSE f54.minimumMinor * $p.p2[f54.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR CASE WHEN f54.currency = $p.p7 THEN f54.maximumMinor >= $p.p6 ELSE f54.maximumMinor * $p.p2[f54.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 1 END, CASE WHEN way45[1] > 0 THEN 1 WHEN way45[0] > 0 THEN 0 END] AS gates147, [way47, way53[0], way44, way48[0], toString(way48[1]), off152, way48[2], way48[3], way52[1], way52[2], way51[0], typical150, way50, way48[4], way42, way46, way52[0], way45[0], way45[1], toString(way45[2]), toString(way45[3]), null, reason151] AS facts148
        WITH *, reduce(s158 = 0.0, i159 IN range(0, size(values146) - 1) | s158 + CASE WHEN values146[i159] IS NULL THEN 0.0 ELSE $p.p5[i159] END) AS known160, reduce(s158 = 0.0, i159 IN range(0, size(values146) - 1) | s158 + CASE WHEN values146[i159] IS NULL THEN 0.0 ELSE $p.p5[i159] * values146[i159] END) AS sum161
        WITH *, CASE WHEN known160 > 0 THEN toInteger(floor(sum161 / known160 * 1000000 + 0.5)) ELSE -1 END AS micro144, toInteger(floor(known160 * 1000000 + 0.5)) AS covered145, CASE WHEN any(x29 IN gates147 WHERE x29 = 0) THEN 1 ELSE 0 END AS blocked143
        WITH f54, t1, o2, a3, head(collect([micro144, covered145, blocked143, values146, gates147, facts148, here11])) AS row162
        WITH f54, t1, o2, a3, row162[0] AS micro144, row162[1] AS covered145, row162[2] AS blocked143, row162[3] AS values146, row162[4] AS gates147, row162[5] AS facts148, row162[6] AS here11
        WHERE any(x142 IN coalesce(f54.fundsTypes, []) WHERE x142 = $p.p11)
        ORDER BY blocked143, micro144 DESC, covered145 DESC, f54.id
        WITH collect([f54, micro144, covered145, blocked143, values146, gates147, facts148, here11, t1, o2, a3]) AS l163
        WITH size(l163) AS c165, COLLECT {
          UNWIND l163 AS x164
          WITH x164[0] AS f54, x164[1] AS micro144, x164[2] AS covered145, x164[3] AS blocked143, x164[4] AS values146, x164[5] AS gates147, x164[6] AS facts148, x164[7] AS here11, x164[8] AS t1, x164[9] AS o2, x164[10] AS a3
          WITH f54, micro144, covered145, blocked143, values146, gates147, facts148, here11, t1, o2, a3 LIMIT $p.p13
          RETURN [f54.id, micro144, covered145, blocked143, values146, gates147, facts148, here11, t1.id, o2.id, a3.id]
        } AS c168
        RETURN [c165, c168] AS made174
      }
      RETURN made174
    }
    RETURN [change173, made174] AS kept172
  }
  WITH kept172, kept172[1][0] AS c165, kept172[1][1] AS c168
  WITH kept172, c165, c168, COLLECT {
    UNWIND c168 AS x169
    WITH head(COLLECT {
      MATCH (n170:Node {id: x169[0]})
      RETURN n170
    }) AS f54, x169[1] AS micro144, x169[2] AS covered145, x169[3] AS blocked143, x169[4] AS values146, x169[5] AS gates147, x169[6] AS facts148, x169[7] AS here11, head(COLLECT {
      MATCH (n170:Node {id: x169[8]})
      RETURN n170
    }) AS t1, head(COLLECT {
      MATCH (n170:Node {id: x169[9]})
      RETURN n170
    }) AS o2, head(COLLECT {
      MATCH (n170:Node {id: x169[10]})
      RETURN n170
    }) AS a3
    WITH f54, micro144, covered145, blocked143, values146, gates147, facts148, here11, t1, o2, a3, COLLECT {
      MATCH (f54)-[w166:FUNDS_IN]->(r14:Region)
      WHERE coalesce(w166.since <= $p.p0, true) AND coalesce(w166.until > $p.p0, true)
      RETURN DISTINCT r14.name
      ORDER BY r14.name LIMIT 5
    } AS c167
    RETURN [blocked143, micro144, covered145, f54.id, CASE WHEN micro144 >= 0 THEN micro144 END, CASE WHEN blocked143 = 1 THEN 'INELIGIBLE' WHEN any(x29 IN gates147 WHERE x29 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, 'funder' + substring(f54.id, 12), f54.name, facts148[..5] + [COUNT { (f54)-[:GAVE]->()
    } - facts148[5]] + facts148[6..], here11, values146, gates147, f54.fundsTypes, f54.minimumMinor, f54.maximumMinor, f54.currency, toString(f54.closedOn), toString(f54.activeOn), c167]
  } AS c171
  RETURN [c165, c171, kept172]
} AS c175, COUNT {
  MATCH (:TaskForce {code: $p.p8})
} AS c176, COUNT {
  MATCH (:Objective {code: $p.p9})
} AS c177, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p15 AND r:Region
} AS c178

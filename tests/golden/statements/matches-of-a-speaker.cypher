CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h186:Head {id: 'changes'})
    OPTIONAL
    MATCH (n187:Change {seq: h186.seq})
    OPTIONAL
    MATCH (k188:Node {id: $p.p10.change})
    WHERE k188:Change
    WITH n187.id AS change189, k188.seq AS seen190, coalesce(n187.seq - k188.seq <= 500, false) AS near191
    CALL (seen190, near191) {
      WITH seen190, near191
      WHERE near191
      MATCH (c192:Change)
      WHERE c192.seq > seen190 AND NOT split(c192.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c192.kind, '.')[0] IN ['candidacy', 'participation'] THEN c192.subject END})-[:IN|FOR]->(f193:TaskForce)-[:IMPLEMENTS]->(t194:Objective)
      RETURN collect(DISTINCT t194.id) AS touched195, collect(f193.code) + collect(t194.code) AS codes196, count(*) AS since197, count(*) - count(t194) AS others198
    }
    WITH change189, CASE WHEN near191 AND others198 = 0 THEN [x199 IN $p.p10.rows
    WHERE NOT x199[0] IN touched195] ELSE [] END AS still200
    CALL (still200) {
      MATCH (o185:Objective)
      WHERE NOT o185.id IN [x199 IN still200 | x199[0]] AND o185.code = $p.p6
      RETURN collect(o185) AS wanted139
    }
    CALL (wanted139) {
      WITH wanted139
      WHERE size(wanted139) > 0
      CALL (wanted139) {
        MATCH (place140:Region)
        WHERE place140.scheme = $p.p9 AND place140.level = 'REGION'
        UNWIND wanted139 AS o141
        RETURN o141, 'cells' AS what142, o141 AS x143, place140
        UNION ALL
        MATCH (o141:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p144:Participation)<-[:PARTICIPATES]-(x143)
        WHERE coalesce(p144.since <= $p.today, true) AND coalesce(p144.until > $p.today, true) AND p144.role = 'REGIONAL_REPRESENTATIVE' AND o141 IN wanted139
        MATCH (p144)-[:REPRESENTS]->(place140:Region)
        RETURN o141, 'representatives' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[f145:FOCUSES_ON]-(x143:Funder)
        WHERE coalesce(f145.since <= $p.today, true) AND coalesce(f145.until > $p.today, true)
        WITH x143, collect(DISTINCT o141) AS os146
        MATCH (x143)-[w147:FUNDS_IN]->(place140:Region)
        WHERE coalesce(w147.since <= $p.today, true) AND coalesce(w147.until > $p.today, true)
        UNWIND os146 AS o141
        RETURN o141, 'funders' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[:SUPPORTS]-(g148:Grant)<-[:GAVE]-(x143:Funder)
        WHERE coalesce(g148.status, '') <> 'CANCELLED' AND (g148.awarded IS NULL OR g148.awarded <= $p.today)
        WITH x143, collect(DISTINCT o141) AS os149
        MATCH (x143)-[w150:FUNDS_IN]->(place140:Region)
        WHERE coalesce(w150.since <= $p.today, true) AND coalesce(w150.until > $p.today, true)
        UNWIND os149 AS o141
        RETURN o141, 'funders' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p151:Participation)<-[:PARTICIPATES]-(x143)
        WHERE coalesce(p151.since <= $p.today, true) AND coalesce(p151.until > $p.today, true)
        MATCH (p151)-[:ON_BEHALF_OF]->(b152:Organization)
        WITH b152, collect([o141, x143]) AS those153
        MATCH (b152)-[:LOCATED_IN]->(place140:Region)
        UNWIND those153 AS y154
        WITH place140, y154[0] AS o141, y154[1] AS x143
        RETURN o141, 'members' AS what142, x143, place140
        UNION ALL
        MATCH (o141:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p155:Participation)<-[:PARTICIPATES]-(x143)
        WHERE coalesce(p155.since <= $p.today, true) AND coalesce(p155.until > $p.today, true) AND p155.role = 'REGIONAL_REPRESENTATIVE' AND o141 IN wanted139
        MATCH (p155)-[:REPRESENTS]->(place140:Region)
        RETURN o141, 'members' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p156:Participation)-[:ON_BEHALF_OF]->(x143:Organization)
        WHERE coalesce(p156.since <= $p.today, true) AND coalesce(p156.until > $p.today, true)
        WITH x143, collect(DISTINCT o141) AS os157
        WHERE EXISTS {
          MATCH (x143)-[:HAS_STANDING]->(s158:StandingPeriod)
          WHERE coalesce(s158.since <= $p.today, true) AND coalesce(s158.until > $p.today, true) AND s158.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x143)-[:LOCATED_IN]->(place140:Region)
        UNWIND os157 AS o141
        RETURN o141, 'partners' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[:WORKS_ON]-(p159:Partnership)<-[m160:MEMBER_OF]-(x143:Organization)
        WHERE coalesce(p159.since <= $p.today, true) AND coalesce(p159.until > $p.today, true) AND coalesce(m160.since <= $p.today, true) AND coalesce(m160.until > $p.today, true)
        WITH x143, collect(DISTINCT o141) AS os161
        WHERE EXISTS {
          MATCH (x143)-[:HAS_STANDING]->(s162:StandingPeriod)
          WHERE coalesce(s162.since <= $p.today, true) AND coalesce(s162.until > $p.today, true) AND s162.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x143)-[:LOCATED_IN]->(place140:Region)
        UNWIND os161 AS o141
        RETURN o141, 'partners' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[:SUPPORTS]-(x143:Grant)
        WHERE coalesce(x143.status, '') <> 'CANCELLED' AND (x143.awarded IS NULL OR x143.awarded <= $p.today)
        WITH x143, collect(DISTINCT o141) AS os163
        MATCH (x143)-[:SPENT_IN]->(place140:Region)
        UNWIND os163 AS o141
        RETURN o141, 'grants' AS what142, x143, place140
        UNION ALL
        MATCH (o141:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p164:Participation)<-[:PARTICIPATES]-(x143)
        WHERE coalesce(p164.since <= $p.today, true) AND coalesce(p164.until > $p.today, true) AND p164.role = 'TASK_FORCE_LEADER' AND o141 IN wanted139
        UNWIND COLLECT {
          MATCH (place140:Region)
          WHERE place140.scheme = $p.p9 AND place140.level = 'REGION'
          RETURN place140
        } AS place140
        RETURN o141, 'leaders' AS what142, x143, place140
        UNION ALL
        UNWIND wanted139 AS o141
        MATCH (o141:Objective)<-[:WORKS_ON]-(x143:Partnership)
        WHERE coalesce(x143.since <= $p.today, true) AND coalesce(x143.until > $p.today, true)
        WITH x143, collect(DISTINCT o141) AS os165
        MATCH (x143)-[:ACTIVE_IN]->(place140:Region)
        UNWIND os165 AS o141
        RETURN o141, 'partnerships' AS what142, x143, place140
      }
      WITH o141, what142, place140, collect(DISTINCT x143) AS xs166
      WITH place140, collect([o141, what142, xs166]) AS found167
      MATCH (place140)-[:PART_OF*0..4 {scheme: $p.p9}]->(r168:Region)
      WHERE r168.scheme = $p.p9 AND r168.level = 'REGION'
      UNWIND found167 AS f169
      WITH f169[0] AS o141, f169[1] AS what142, f169[2] AS xs166, r168
      UNWIND [[o141, r168]] AS key170
      WITH key170[0] AS a171, key170[1] AS b172, what142, xs166
      WHERE a171:Goal OR b172 IS NOT NULL
      UNWIND xs166 AS x143
      WITH DISTINCT a171, b172, what142, x143
      WITH a171, b172, what142, x143, CASE WHEN what142 IN ['grants'] THEN x143.amountMinor END AS amount173
      WITH a171, b172, what142, CASE WHEN amount173 IS NOT NULL THEN x143.currency END AS currency174, count(*) AS number175, sum(amount173) AS minor176
      WITH a171, b172, sum(CASE what142 WHEN 'representatives' THEN number175 ELSE 0 END) AS representatives177, sum(CASE what142 WHEN 'funders' THEN number175 ELSE 0 END) AS funders178, sum(CASE what142 WHEN 'members' THEN number175 ELSE 0 END) AS members179, sum(CASE what142 WHEN 'partners' THEN number175 ELSE 0 END) AS partners180, sum(CASE what142 WHEN 'grants' THEN number175 ELSE 0 END) AS grants181, sum(CASE what142 WHEN 'leaders' THEN number175 ELSE 0 END) AS leaders182, sum(CASE what142 WHEN 'partnerships' THEN number175 ELSE 0 END) AS partnerships183
      WITH toInteger(floor(1000000 * ((CASE $p.p9 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives177 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders178)) + 2 * (1.0 / (1 + members179)) + 2 * (1.0 / (1 + partners180)) + 2 * (1.0 / (1 + grants181)) + 1 * (CASE leaders182 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships183))) / (CASE $p.p9 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value184, a171, b172, representatives177, funders178, members179, partners180, grants181, leaders182, partnerships183
      WITH a171, collect([value184, a171.code, b172.code, a171.id, b172.id, representatives177, funders178, members179, partners180, grants181, leaders182, partnerships183]) AS rows201
      RETURN collect([a171.id, rows201]) AS new202
    }
    RETURN [change189, still200 + [o185 IN wanted139 | [o185.id, coalesce(head([x199 IN new202 WHERE x199[0] = o185.id | x199[1]]), [])]]] AS kept26
  }
  CALL (kept26) {
    OPTIONAL
    MATCH (h204:Head {id: 'changes'})
    OPTIONAL
    MATCH (n205:Change {seq: h204.seq})
    OPTIONAL
    MATCH (k206:Node {id: $p.p11.change})
    WHERE k206:Change
    WITH n205.id AS change207, k206.seq AS seen208, coalesce(n205.seq - k206.seq <= 500, false) AS near209
    CALL (seen208, near209) {
      WITH seen208, near209
      WHERE near209
      MATCH (c210:Change)
      WHERE c210.seq > seen208 AND NOT split(c210.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c210.kind, '.')[0] IN ['candidacy', 'participation'] THEN c210.subject END})-[:IN|FOR]->(f211:TaskForce)-[:IMPLEMENTS]->(t212:Objective)
      RETURN collect(DISTINCT t212.id) AS touched213, collect(f211.code) + collect(t212.code) AS codes214, count(*) AS since203, count(*) - count(t212) AS others215
    }
    WITH change207, near209 AND since203 = 0 AS same216, kept26
    CALL (same216, kept26) {
      WITH same216
      WHERE same216
      RETURN $p.p11.rows AS made217
      UNION ALL
      WITH same216
      WHERE NOT same216
      CALL (kept26) {
        MATCH (t1:TaskForce {code: $p.p5})
        MATCH (o2:Objective {code: $p.p6})
        WITH *, null AS a3
        CALL (t1) {
          MATCH (t1)<-[:IN]-(p4:Participation)-[:ON_BEHALF_OF]->(m5:Organization)
          WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true)
          WITH m5, count(p4) AS people16
          ORDER BY people16 DESC, m5.id
          RETURN collect(m5) AS all6
        }
        WITH *, all6[..100] AS team7
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
          RETURN collect(DISTINCT type25) AS types12, count(*) - count(type25) AS untyped13
        }
        CALL (o2, a3, kept26) {
          MATCH (c27:Region)
          WHERE c27.level = 'COUNTRY'
          WITH c27, head(COLLECT {
            MATCH (c27)-[:PART_OF*1..4]->(r28:Region)
            WHERE r28.scheme = 'm49' AND r28.level = 'REGION'
            RETURN r28
            ORDER BY r28.id LIMIT 1
          }) AS top29, EXISTS {
            MATCH (c27)-[:PART_OF*0..4]->(a3)
          } AS in21
          WITH top29, collect([c27, in21]) AS those30, head([x31 IN kept26[1] WHERE x31[0] = o2.id | x31[1]]) AS rows32
          WITH those30, coalesce(head([x31 IN rows32 WHERE x31[4] = top29.id | [x31[0] / 1000000.0, top29.name]]), [0.0, '']) AS empty33
          UNWIND those30 AS y34
          WITH y34[0] AS c27, y34[1] AS in21, empty33
          MATCH (c27)-[:PART_OF*0..4]->(r28:Region)
          WITH DISTINCT r28, c27, in21, empty33
          WITH r28, count(c27) AS size35, sum(CASE WHEN in21 THEN 1 ELSE 0 END) AS common36, max(CASE WHEN in21 OR a3 IS NULL THEN empty33 ELSE [0.0, ''] END) AS hole37
          WITH collect([r28, size35, common36, hole37]) AS every38, max(common36) AS asked39, max(size35) AS widest40
          RETURN [x31 IN every38 | [x31[0], x31[3], x31[2], asked39, CASE WHEN x31[2] = 0 THEN 0.0 WHEN x31[2] < asked39 THEN 0.5 * x31[2] / asked39 WHEN widest40 = asked39 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x31[1]) / asked39) / log(toFloat(widest40) / asked39) END]] AS cells41
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
        WITH *, [t1.code, o2.code, a3.name, types12, untyped13, size(all6), objectives8] AS here14, $p.today - duration({years: 3}) AS recently15
        CALL (t1, o2, a3, all6, team7, cells41, words23, all_tell24, types12, untyped13, recently15) {
          CALL (t1, o2, a3, all6, team7, cells41, words23, all_tell24, types12, untyped13, recently15) {
            UNWIND all6 AS m55
            WITH m55
            WHERE m55:Funder
            RETURN m55 AS who56, 1 AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (t1)<-[:ABOUT]-(k57:Contact)-[:WITH]->(f54:Funder)
            WHERE date(k57.at) <= $p.today AND (EXISTS {
              MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s58:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(k57)
              WHERE s58.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s58.since <= $p.today, true) AND coalesce(s58.until > $p.today, true)
            })
            WITH f54, k57
            ORDER BY k57.at DESC, k57.id DESC
            WITH f54, head(collect(k57.stage)) AS n59
            RETURN f54 AS who56, null AS way42, n59 AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (g60:Grant)<-[:GAVE]-(f54:Funder)
            WHERE g60.awarded > $p.today
            WITH f54, count(g60) AS n61
            RETURN f54 AS who56, null AS way42, null AS way43, n61 AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            WITH reduce(s64 = '', x65 IN words23 | s64 + ' ' + x65[0] + '*') AS query66
            WHERE query66 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query66, {limit: 200}) YIELD node AS g62
            MATCH (g62)<-[:GAVE]-(f54:Funder)
            WHERE coalesce(g62.status, '') <> 'CANCELLED' AND (g62.awarded IS NULL OR g62.awarded <= $p.today)
            WITH f54, toLower(g62.title + ' ' + coalesce(g62.description, '')) AS text67
            WITH f54, max(reduce(s64 = 0.0, x65 IN words23 | s64 + CASE WHEN text67 CONTAINS x65[0] THEN x65[1] ELSE 0.0 END) / all_tell24) AS most63
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, most63 AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            WITH COLLECT {
              MATCH (o2)<-[:FOR_OBJECTIVE]-(k68:FundingCall)
              RETURN k68
            } AS ours69
            MATCH (k68:FundingCall)<-[:OFFERS]-(f54:Funder)
            WHERE (k68 IN ours69 OR COUNT { (k68)-[:FOR_OBJECTIVE]->()
            } = 0) AND true
            WITH f54, count(k68) AS n70, sum(CASE WHEN (coalesce(k68.opens <= $p.today, true) AND coalesce(k68.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some71, min(CASE WHEN k68.opens > $p.today THEN k68.opens END) AS next72, max(k68.closes) AS over73
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, [n70, some71, next72, over73] AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            UNWIND team7 AS m74
            MATCH (m74)-[x75:MEMBER_OF]->(s76:Partnership)<-[y77:MEMBER_OF]-(f54:Funder)
            WHERE coalesce(x75.since <= $p.today, true) AND coalesce(x75.until > $p.today, true) AND coalesce(s76.since <= $p.today, true) AND coalesce(s76.until > $p.today, true) AND coalesce(y77.since <= $p.today, true) AND coalesce(y77.until > $p.today, true) AND m74 <> f54
            WITH DISTINCT f54, m74
            WITH f54, count(m74) AS n78
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, n78 AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (o2)<-[x79:FOCUSES_ON]-(f54:Funder)
            WHERE coalesce(x79.since <= $p.today, true) AND coalesce(x79.until > $p.today, true)
            WITH DISTINCT f54
            MATCH (f54)-[y81:FOCUSES_ON]->(z82:Objective)
            WHERE coalesce(y81.since <= $p.today, true) AND coalesce(y81.until > $p.today, true)
            WITH f54, count(DISTINCT z82) AS n80
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, n80 AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (o2)<-[:SUPPORTS]-(g83:Grant)<-[:GAVE]-(v84:Funder)
            WHERE coalesce(g83.status, '') <> 'CANCELLED' AND (g83.awarded IS NULL OR g83.awarded <= $p.today)
            OPTIONAL
            MATCH (g83)-[:AWARDED_TO]->(m91:Organization)
            WITH v84, m91, g83, g83.awarded AS when92, g83.amountMinor * $p.p1[g83.currency] AS size93
            WITH v84, m91, count(g83) AS n85, max(when92) AS day86, sum(0.5 ^ ((CASE WHEN when92 IS NULL THEN 10.0 ELSE duration.inDays(when92, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size93 / (size93 + 100000.0), 0.0))) AS sum87, sum(0) AS in88
            WITH m91, collect([v84, n85, day86, sum87, in88]) AS givers94
            UNWIND givers94 AS x95
            WITH x95, x95[0] AS who90, CASE WHEN m91 IS NULL OR size(givers94) = 1 THEN 0 ELSE 1 END AS one96
            WITH who90, sum(x95[1]) AS n85, max(x95[2]) AS day86, sum(x95[3]) AS sum87, sum(x95[4]) AS in88, sum(one96) AS co89
            RETURN who90 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, [n85, day86, sum87, in88, co89] AS way49, null AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            MATCH (g97:Grant)<-[:GAVE]-(f54:Funder)
            WHERE g97.status = 'CANCELLED' AND NOT coalesce(g97.awarded > $p.today, false)
            WITH f54, count(g97) AS n98
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, n98 AS way50, null AS way51, null AS way52, null AS way53
            UNION ALL
            UNWIND team7 AS m99
            MATCH (m99)<-[:AWARDED_TO]-(g100:Grant)<-[:GAVE]-(f54:Funder)
            WHERE coalesce(g100.status, '') <> 'CANCELLED' AND (g100.awarded IS NULL OR g100.awarded <= $p.today)
            WITH DISTINCT f54, m99
            WITH f54, count(m99) AS n101
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, n101 AS way51, null AS way52, null AS way53
            UNION ALL
            UNWIND cells41 AS cell107
            WITH cell107, cell107[0] AS r102
            MATCH (r102)<-[w103:FUNDS_IN]-(f54:Funder)
            WHERE coalesce(w103.since <= $p.today, true) AND coalesce(w103.until > $p.today, true)
            WITH f54, max(cell107[1]) AS most104, max(cell107[4]) AS nearest105, max(CASE cell107[2] WHEN 0 THEN 0 WHEN cell107[3] THEN 2 ELSE 1 END) AS covers106
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, [most104[0], most104[1], nearest105, covers106] AS way52, null AS way53
            UNION ALL
            MATCH (f54:Funder)
            WITH f54, CASE WHEN all_tell24 > 0 THEN toLower(f54.focusStatement) END AS text108
            RETURN f54 AS who56, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, [CASE WHEN text108 IS NOT NULL THEN reduce(s109 = 0.0, x110 IN words23 | s109 + CASE WHEN text108 CONTAINS x110[0] THEN x110[1] ELSE 0.0 END) / all_tell24 END, CASE WHEN f54.closedOn <= $p.today THEN 0 WHEN f54.closedOn > $p.today OR (f54.activeOn <= $p.today AND f54.activeOn >= recently15) THEN 1 END, CASE WHEN size(coalesce(f54.fundsTypes, [])) = 0 THEN null WHEN any(x110 IN f54.fundsTypes WHERE x110 IN types12) THEN 1 WHEN untyped13 = 0 AND size(types12) > 0 THEN 0 END] AS way53
          }
          WITH who56, max(way42) AS way42, max(way43) AS way43, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50, max(way51) AS way51, max(way52) AS way52, max(way53) AS way53
          RETURN who56, way42, way43, way44, way45, way46, way47, way48, way49, way50, way51, way52, way53
        }
        WITH *, who56 AS f54
        WITH *, coalesce(way50, 0) + coalesce(way44, 0) AS off120
        WITH *, COUNT { (f54)-[:GAVE]->()
        } > off120 AS gave121
        WITH *, gave121 OR way48 IS NOT NULL OR way53[0] IS NOT NULL AS on_record122
        CALL (f54, on_record122) {
          WITH f54, on_record122
          WHERE NOT on_record122
          MATCH (f54)-[x31:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x31.since <= $p.today, true) AND coalesce(x31.until > $p.today, true)
          RETURN count(*) AS focused123
        }
        WITH *, null AS middle124, null AS variance125
        WITH *, exp(middle124) AS typical118, CASE WHEN may_know11 THEN f54.doNotContactReason END AS reason119
        WITH *, [CASE WHEN on_record122 OR focused123 > 0 THEN 1.0 - (1.0 - CASE WHEN way48 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / way48) / log(objectives8 + 1.0) END) * (1.0 - CASE WHEN way49[0] IS NULL THEN 0.0 ELSE way49[0] / (COUNT { (f54)-[:GAVE]->()
        } - off120 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way45 > coalesce(way53[0], 0.0) THEN way45 ELSE coalesce(way53[0], 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (way52[2] IS NOT NULL OR way49[3] > 0) THEN 1.0 - (1.0 - coalesce(way52[2], 0.0)) * (1.0 - coalesce(way49[3] / (way49[3] + 2.0), 0.0)) END, CASE WHEN gave121 THEN coalesce(way49[2] / (way49[2] + 1.0), 0.0) END, exp(-((log(null) - middle124) ^ 2) / (2.0 * CASE WHEN variance125 < 0.25 THEN 0.25 ELSE variance125 END)), CASE WHEN gave121 OR way42 = 1 OR way47 > 0 THEN 1.0 - (1.0 - coalesce(way51 / (way51 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way49[4] / (way49[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way42 = 1 THEN 0.8 WHEN way47 > 0 THEN 0.4 ELSE 0.0 END) END, way52[0]] AS values114, [CASE WHEN way53[1] IS NULL AND way49[1] >= recently15 THEN 1 ELSE way53[1] END, way53[2], CASE WHEN way46[1] > 0 THEN 1 WHEN way46[0] > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN way43 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f54.doNotContact THEN 0 ELSE 1 END] AS gates115, [way48, way53[0], way45, way49[0], toString(way49[1]), off120, way49[2], way49[3], way52[2], way52[3], null, typical118, way51, way49[4], way42, way47, way52[0], way52[1], way46[0], way46[1], toString(way46[2]), toString(way46[3]), way43, reason119] AS facts116
        WITH *, reduce(s9 = 0.0, i126 IN range(0, size(values114) - 1) | s9 + CASE WHEN values114[i126] IS NULL THEN 0.0 ELSE $p.p4[i126] END) AS known127, reduce(s9 = 0.0, i126 IN range(0, size(values114) - 1) | s9 + CASE WHEN values114[i126] IS NULL THEN 0.0 ELSE $p.p4[i126] * values114[i126] END) AS sum128
        WITH *, CASE WHEN known127 > 0 THEN toInteger(floor(sum128 / known127 * 1000000 + 0.5)) ELSE -1 END AS micro112, toInteger(floor(known127 * 1000000 + 0.5)) AS covered113, CASE WHEN any(x31 IN gates115 WHERE x31 = 0) THEN 1 ELSE 0 END AS blocked111
        WITH f54, t1, o2, a3, head(collect([micro112, covered113, blocked111, values114, gates115, facts116, here14])) AS row129
        WITH f54, t1, o2, a3, row129[0] AS micro112, row129[1] AS covered113, row129[2] AS blocked111, row129[3] AS values114, row129[4] AS gates115, row129[5] AS facts116, row129[6] AS here14
        ORDER BY blocked111, micro112 DESC, covered113 DESC, f54.id
        WITH collect([f54, micro112, covered113, blocked111, values114, gates115, facts116, here14, t1, o2, a3]) AS l130
        WITH COLLECT {
          UNWIND l130 AS x131
          WITH x131[0] AS f54, x131[1] AS micro112, x131[2] AS covered113, x131[3] AS blocked111, x131[4] AS values114, x131[5] AS gates115, x131[6] AS facts116, x131[7] AS here14, x131[8] AS t1, x131[9] AS o2, x131[10] AS a3
          WITH f54, micro112, covered113, blocked111, values114, gates115, facts116, here14, t1, o2, a3 LIMIT $p.p8
          RETURN [f54.id, micro112, covered113, blocked111, values114, gates115, facts116, here14, t1.id, o2.id, a3.id]
        } AS c134
        RETURN [c134] AS made217
      }
      RETURN made217
    }
    RETURN [change207, made217] AS kept138
  }
  WITH kept138, kept26, kept138[1][0] AS c134
  WITH kept138, kept26, c134, COLLECT {
    UNWIND c134 AS x135
    WITH head(COLLECT {
      MATCH (n136:Node {id: x135[0]})
      RETURN n136
    }) AS f54, x135[1] AS micro112, x135[2] AS covered113, x135[3] AS blocked111, x135[4] AS values114, x135[5] AS gates115, x135[6] AS facts116, x135[7] AS here14, head(COLLECT {
      MATCH (n136:Node {id: x135[8]})
      RETURN n136
    }) AS t1, head(COLLECT {
      MATCH (n136:Node {id: x135[9]})
      RETURN n136
    }) AS o2, head(COLLECT {
      MATCH (n136:Node {id: x135[10]})
      RETURN n136
    }) AS a3
    WITH f54, micro112, covered113, blocked111, values114, gates115, facts116, here14, t1, o2, a3, COLLECT {
      MATCH (f54)-[w132:FUNDS_IN]->(r28:Region)
      WHERE coalesce(w132.since <= $p.today, true) AND coalesce(w132.until > $p.today, true)
      RETURN DISTINCT r28.name
      ORDER BY r28.name LIMIT 5
    } AS c133
    RETURN [f54.name, facts116[..5] + [COUNT { (f54)-[:GAVE]->()
    } - facts116[5]] + facts116[6..], here14, values114, gates115, micro112, 'funder' + substring(f54.id, 12), f54.fundsTypes, f54.minimumMinor, f54.maximumMinor, f54.currency, toString(f54.closedOn), toString(f54.activeOn), c133]
  } AS c137
  RETURN [c137, kept26, kept138]
} AS c218, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c219, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c220

CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h289:Head {id: 'changes'})
    OPTIONAL
    MATCH (n290:Change {seq: h289.seq})
    OPTIONAL
    MATCH (k291:Node {id: $p.p9.change})
    WHERE k291:Change
    WITH n290.id AS change292, k291.seq AS seen293, coalesce(n290.seq - k291.seq <= 500, false) AS near294
    CALL (seen293, near294) {
      WITH seen293, near294
      WHERE near294
      MATCH (c295:Change)
      WHERE c295.seq > seen293 AND NOT split(c295.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c295.kind, '.')[0] IN ['candidacy', 'participation'] THEN c295.subject END})-[:IN|FOR]->(f296:TaskForce)-[:IMPLEMENTS]->(t297:Objective)
      RETURN collect(DISTINCT t297.id) AS touched298, collect(f296.code) + collect(t297.code) AS codes299, count(*) AS since300, count(*) - count(t297) AS others301
    }
    WITH change292, CASE WHEN near294 AND others301 = 0 THEN [x302 IN $p.p9.rows
    WHERE NOT x302[0] IN touched298] ELSE [] END AS still303
    CALL (still303) {
      MATCH (o288:Objective)
      WHERE NOT o288.id IN [x302 IN still303 | x302[0]] AND o288.code = $p.p6
      RETURN collect(o288) AS wanted242
    }
    CALL (wanted242) {
      WITH wanted242
      WHERE size(wanted242) > 0
      CALL (wanted242) {
        MATCH (place243:Region)
        WHERE place243.scheme = $p.p8 AND place243.level = 'REGION'
        UNWIND wanted242 AS o244
        RETURN o244, 'cells' AS what245, o244 AS x246, place243
        UNION ALL
        MATCH (o244:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p247:Participation)<-[:PARTICIPATES]-(x246)
        WHERE coalesce(p247.since <= $p.today, true) AND coalesce(p247.until > $p.today, true) AND p247.role = 'REGIONAL_REPRESENTATIVE' AND o244 IN wanted242
        MATCH (p247)-[:REPRESENTS]->(place243:Region)
        RETURN o244, 'representatives' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[f248:FOCUSES_ON]-(x246:Funder)
        WHERE coalesce(f248.since <= $p.today, true) AND coalesce(f248.until > $p.today, true)
        WITH x246, collect(DISTINCT o244) AS os249
        MATCH (x246)-[w250:FUNDS_IN]->(place243:Region)
        WHERE coalesce(w250.since <= $p.today, true) AND coalesce(w250.until > $p.today, true)
        UNWIND os249 AS o244
        RETURN o244, 'funders' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[:SUPPORTS]-(g251:Grant)<-[:GAVE]-(x246:Funder)
        WHERE coalesce(g251.status, '') <> 'CANCELLED' AND (g251.awarded IS NULL OR g251.awarded <= $p.today)
        WITH x246, collect(DISTINCT o244) AS os252
        MATCH (x246)-[w253:FUNDS_IN]->(place243:Region)
        WHERE coalesce(w253.since <= $p.today, true) AND coalesce(w253.until > $p.today, true)
        UNWIND os252 AS o244
        RETURN o244, 'funders' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p254:Participation)<-[:PARTICIPATES]-(x246)
        WHERE coalesce(p254.since <= $p.today, true) AND coalesce(p254.until > $p.today, true)
        MATCH (p254)-[:ON_BEHALF_OF]->(b255:Organization)
        WITH b255, collect([o244, x246]) AS those256
        MATCH (b255)-[:LOCATED_IN]->(place243:Region)
        UNWIND those256 AS y257
        WITH place243, y257[0] AS o244, y257[1] AS x246
        RETURN o244, 'members' AS what245, x246, place243
        UNION ALL
        MATCH (o244:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p258:Participation)<-[:PARTICIPATES]-(x246)
        WHERE coalesce(p258.since <= $p.today, true) AND coalesce(p258.until > $p.today, true) AND p258.role = 'REGIONAL_REPRESENTATIVE' AND o244 IN wanted242
        MATCH (p258)-[:REPRESENTS]->(place243:Region)
        RETURN o244, 'members' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p259:Participation)-[:ON_BEHALF_OF]->(x246:Organization)
        WHERE coalesce(p259.since <= $p.today, true) AND coalesce(p259.until > $p.today, true)
        WITH x246, collect(DISTINCT o244) AS os260
        WHERE EXISTS {
          MATCH (x246)-[:HAS_STANDING]->(s261:StandingPeriod)
          WHERE coalesce(s261.since <= $p.today, true) AND coalesce(s261.until > $p.today, true) AND s261.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x246)-[:LOCATED_IN]->(place243:Region)
        UNWIND os260 AS o244
        RETURN o244, 'partners' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[:WORKS_ON]-(p262:Partnership)<-[m263:MEMBER_OF]-(x246:Organization)
        WHERE coalesce(p262.since <= $p.today, true) AND coalesce(p262.until > $p.today, true) AND coalesce(m263.since <= $p.today, true) AND coalesce(m263.until > $p.today, true)
        WITH x246, collect(DISTINCT o244) AS os264
        WHERE EXISTS {
          MATCH (x246)-[:HAS_STANDING]->(s265:StandingPeriod)
          WHERE coalesce(s265.since <= $p.today, true) AND coalesce(s265.until > $p.today, true) AND s265.standing IN ['PARTNER', 'MEMBER']
        }
        MATCH (x246)-[:LOCATED_IN]->(place243:Region)
        UNWIND os264 AS o244
        RETURN o244, 'partners' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[:SUPPORTS]-(x246:Grant)
        WHERE coalesce(x246.status, '') <> 'CANCELLED' AND (x246.awarded IS NULL OR x246.awarded <= $p.today)
        WITH x246, collect(DISTINCT o244) AS os266
        MATCH (x246)-[:SPENT_IN]->(place243:Region)
        UNWIND os266 AS o244
        RETURN o244, 'grants' AS what245, x246, place243
        UNION ALL
        MATCH (o244:Objective)<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-(p267:Participation)<-[:PARTICIPATES]-(x246)
        WHERE coalesce(p267.since <= $p.today, true) AND coalesce(p267.until > $p.today, true) AND p267.role = 'TASK_FORCE_LEADER' AND o244 IN wanted242
        UNWIND COLLECT {
          MATCH (place243:Region)
          WHERE place243.scheme = $p.p8 AND place243.level = 'REGION'
          RETURN place243
        } AS place243
        RETURN o244, 'leaders' AS what245, x246, place243
        UNION ALL
        UNWIND wanted242 AS o244
        MATCH (o244:Objective)<-[:WORKS_ON]-(x246:Partnership)
        WHERE coalesce(x246.since <= $p.today, true) AND coalesce(x246.until > $p.today, true)
        WITH x246, collect(DISTINCT o244) AS os268
        MATCH (x246)-[:ACTIVE_IN]->(place243:Region)
        UNWIND os268 AS o244
        RETURN o244, 'partnerships' AS what245, x246, place243
      }
      WITH o244, what245, place243, collect(DISTINCT x246) AS xs269
      WITH place243, collect([o244, what245, xs269]) AS found270
      MATCH (place243)-[:PART_OF*0..4 {scheme: $p.p8}]->(r271:Region)
      WHERE r271.scheme = $p.p8 AND r271.level = 'REGION'
      UNWIND found270 AS f272
      WITH f272[0] AS o244, f272[1] AS what245, f272[2] AS xs269, r271
      UNWIND [[o244, r271]] AS key273
      WITH key273[0] AS a274, key273[1] AS b275, what245, xs269
      WHERE a274:Goal OR b275 IS NOT NULL
      UNWIND xs269 AS x246
      WITH DISTINCT a274, b275, what245, x246
      WITH a274, b275, what245, x246, CASE WHEN what245 IN ['grants'] THEN x246.amountMinor END AS amount276
      WITH a274, b275, what245, CASE WHEN amount276 IS NOT NULL THEN x246.currency END AS currency277, count(*) AS number278, sum(amount276) AS minor279
      WITH a274, b275, sum(CASE what245 WHEN 'representatives' THEN number278 ELSE 0 END) AS representatives280, sum(CASE what245 WHEN 'funders' THEN number278 ELSE 0 END) AS funders281, sum(CASE what245 WHEN 'members' THEN number278 ELSE 0 END) AS members282, sum(CASE what245 WHEN 'partners' THEN number278 ELSE 0 END) AS partners283, sum(CASE what245 WHEN 'grants' THEN number278 ELSE 0 END) AS grants284, sum(CASE what245 WHEN 'leaders' THEN number278 ELSE 0 END) AS leaders285, sum(CASE what245 WHEN 'partnerships' THEN number278 ELSE 0 END) AS partnerships286
      WITH toInteger(floor(1000000 * ((CASE $p.p8 WHEN 'm49' THEN 3 ELSE 0 END * (CASE representatives280 WHEN 0 THEN 1.0 ELSE 0.0 END) + 3 * (1.0 / (1 + funders281)) + 2 * (1.0 / (1 + members282)) + 2 * (1.0 / (1 + partners283)) + 2 * (1.0 / (1 + grants284)) + 1 * (CASE leaders285 WHEN 0 THEN 1.0 ELSE 0.0 END) + 1 * (1.0 / (1 + partnerships286))) / (CASE $p.p8 WHEN 'm49' THEN 3 ELSE 0 END + 3 + 2 + 2 + 2 + 1 + 1)) + 0.5)) AS value287, a274, b275, representatives280, funders281, members282, partners283, grants284, leaders285, partnerships286
      WITH a274, collect([value287, a274.code, b275.code, a274.id, b275.id, representatives280, funders281, members282, partners283, grants284, leaders285, partnerships286]) AS rows304
      RETURN collect([a274.id, rows304]) AS new305
    }
    RETURN [change292, still303 + [o288 IN wanted242 | [o288.id, coalesce(head([x302 IN new305 WHERE x302[0] = o288.id | x302[1]]), [])]]] AS kept23
  }
  CALL (kept23) {
    OPTIONAL
    MATCH (h309:Head {id: 'changes'})
    OPTIONAL
    MATCH (n310:Change {seq: h309.seq})
    OPTIONAL
    MATCH (k311:Node {id: $p.p10.change})
    WHERE k311:Change
    WITH n310.id AS change312, k311.seq AS seen313, coalesce(n310.seq - k311.seq <= 500, false) AS near314
    CALL (seen313, near314) {
      WITH seen313, near314
      WHERE near314
      MATCH (c315:Change)
      WHERE c315.seq > seen313 AND NOT split(c315.kind, '.')[0] IN ['account', 'apiToken', 'mail', 'passwordReset', 'registration', 'session', 'candidacy', 'contact']
      OPTIONAL
      MATCH (:Node {id: CASE WHEN split(c315.kind, '.')[0] IN ['candidacy', 'participation'] THEN c315.subject END})-[:IN|FOR]->(f316:TaskForce)-[:IMPLEMENTS]->(t317:Objective)
      RETURN collect(DISTINCT t317.id) AS touched318, collect(f316.code) + collect(t317.code) AS codes308, count(*) AS since319, count(*) - count(t317) AS others306
    }
    WITH change312, near314 AND others306 = 0 AND none(x307 IN [$p.p5, $p.p6] WHERE x307 IN codes308) AS same320, kept23
    CALL (same320, kept23) {
      WITH same320
      WHERE same320
      RETURN $p.p10.rows AS made321
      UNION ALL
      WITH same320
      WHERE NOT same320
      CALL (kept23) {
        MATCH (t1:TaskForce {code: $p.p5})
        MATCH (o2:Objective {code: $p.p6})
        WITH *, null AS a3
        CALL (t1) {
          MATCH (t1)<-[:IN]-(p4:Participation)-[:ON_BEHALF_OF]->(m5:Organization)
          WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true)
          WITH m5, count(p4) AS people13
          ORDER BY people13 DESC, m5.id
          RETURN collect(m5) AS all6
        }
        WITH *, all6[..100] AS team7
        CALL (o2) {
          UNWIND split(toLower(o2.label + ' ' + o2.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word14
          WITH DISTINCT left(word14, 6) AS stem15
          WHERE size(stem15) >= 4 AND NOT stem15 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
          MATCH (z16:Objective)
          WITH stem15, count(*) AS n17, sum(CASE WHEN toLower(z16.label + ' ' + z16.title) CONTAINS stem15 THEN 1 ELSE 0 END) AS in18
          WITH stem15, log((n17 + 1.0) / in18) AS tells19
          ORDER BY stem15
          RETURN collect([stem15, tells19]) AS words20, sum(tells19) AS all_tell21
        }
        CALL (all6) {
          UNWIND all6 AS m5
          WITH m5.type AS type22
          RETURN collect(DISTINCT type22) AS types9, count(*) - count(type22) AS untyped10
        }
        CALL (o2, a3, kept23) {
          MATCH (c24:Region)
          WHERE c24.level = 'COUNTRY'
          WITH c24, head(COLLECT {
            MATCH (c24)-[:PART_OF*1..4]->(r25:Region)
            WHERE r25.scheme = 'm49' AND r25.level = 'REGION'
            RETURN r25
            ORDER BY r25.id LIMIT 1
          }) AS top26, EXISTS {
            MATCH (c24)-[:PART_OF*0..4]->(a3)
          } AS in18
          WITH top26, collect([c24, in18]) AS those27, head([x28 IN kept23[1] WHERE x28[0] = o2.id | x28[1]]) AS rows29
          WITH those27, coalesce(head([x28 IN rows29 WHERE x28[4] = top26.id | [x28[0] / 1000000.0, top26.name]]), [0.0, '']) AS empty30
          UNWIND those27 AS y31
          WITH y31[0] AS c24, y31[1] AS in18, empty30
          MATCH (c24)-[:PART_OF*0..4]->(r25:Region)
          WITH DISTINCT r25, c24, in18, empty30
          WITH r25, count(c24) AS size32, sum(CASE WHEN in18 THEN 1 ELSE 0 END) AS common33, max(CASE WHEN in18 OR a3 IS NULL THEN empty30 ELSE [0.0, ''] END) AS hole34
          WITH collect([r25, size32, common33, hole34]) AS every35, max(common33) AS asked36, max(size32) AS widest37
          RETURN [x28 IN every35 | [x28[0], x28[3], x28[2], asked36, CASE WHEN x28[2] = 0 THEN 0.0 WHEN x28[2] < asked36 THEN 0.5 * x28[2] / asked36 WHEN widest37 = asked36 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x28[1]) / asked36) / log(toFloat(widest37) / asked36) END]] AS cells38
        }
        WITH *, COUNT {
          MATCH (:Objective)
        } AS objectives8
        WITH *, [t1.code, o2.code, a3.name, types9, untyped10, size(all6), objectives8] AS here11, $p.today - duration({years: 3}) AS recently12
        CALL (t1, o2, a3, all6, team7, cells38, words20, all_tell21, types9, untyped10, recently12) {
          CALL (t1, o2, a3, all6, team7, cells38, words20, all_tell21, types9, untyped10, recently12) {
            UNWIND all6 AS m51
            WITH m51
            WHERE m51:Funder
            RETURN m51 AS who52, 1 AS way39, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            MATCH (g53:Grant)<-[:GAVE]-(f50:Funder)
            WHERE g53.awarded > $p.today
            WITH f50, count(g53) AS n54
            RETURN f50 AS who52, null AS way39, n54 AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            WITH reduce(s57 = '', x58 IN words20 | s57 + ' ' + x58[0] + '*') AS query59
            WHERE query59 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query59, {limit: 200}) YIELD node AS g55
            MATCH (g55)<-[:GAVE]-(f50:Funder)
            WHERE coalesce(g55.status, '') <> 'CANCELLED' AND (g55.awarded IS NULL OR g55.awarded <= $p.today)
            WITH f50, toLower(g55.title + ' ' + coalesce(g55.description, '')) AS text60
            WITH f50, max(reduce(s57 = 0.0, x58 IN words20 | s57 + CASE WHEN text60 CONTAINS x58[0] THEN x58[1] ELSE 0.0 END) / all_tell21) AS most56
            RETURN f50 AS who52, null AS way39, null AS way40, most56 AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            WITH COLLECT {
              MATCH (o2)<-[:FOR_OBJECTIVE]-(k61:FundingCall)
              RETURN k61
            } AS ours62
            MATCH (k61:FundingCall)<-[:OFFERS]-(f50:Funder)
            WHERE (k61 IN ours62 OR COUNT { (k61)-[:FOR_OBJECTIVE]->()
            } = 0) AND true
            WITH f50, count(k61) AS n63, sum(CASE WHEN (coalesce(k61.opens <= $p.today, true) AND coalesce(k61.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some64, min(CASE WHEN k61.opens > $p.today THEN k61.opens END) AS next65, max(k61.closes) AS over66
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, [n63, some64, next65, over66] AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            UNWIND team7 AS m67
            MATCH (m67)-[x68:MEMBER_OF]->(s69:Partnership)<-[y70:MEMBER_OF]-(f50:Funder)
            WHERE coalesce(x68.since <= $p.today, true) AND coalesce(x68.until > $p.today, true) AND coalesce(s69.since <= $p.today, true) AND coalesce(s69.until > $p.today, true) AND coalesce(y70.since <= $p.today, true) AND coalesce(y70.until > $p.today, true) AND m67 <> f50
            WITH DISTINCT f50, m67
            WITH f50, count(m67) AS n71
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, n71 AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            MATCH (o2)<-[x72:FOCUSES_ON]-(f50:Funder)
            WHERE coalesce(x72.since <= $p.today, true) AND coalesce(x72.until > $p.today, true)
            WITH DISTINCT f50
            MATCH (f50)-[y74:FOCUSES_ON]->(z75:Objective)
            WHERE coalesce(y74.since <= $p.today, true) AND coalesce(y74.until > $p.today, true)
            WITH f50, count(DISTINCT z75) AS n73
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, null AS way43, n73 AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            MATCH (o2)<-[:SUPPORTS]-(g76:Grant)<-[:GAVE]-(v77:Funder)
            WHERE coalesce(g76.status, '') <> 'CANCELLED' AND (g76.awarded IS NULL OR g76.awarded <= $p.today)
            OPTIONAL
            MATCH (g76)-[:AWARDED_TO]->(m84:Organization)
            WITH v77, m84, g76, g76.awarded AS when85, g76.amountMinor * $p.p1[g76.currency] AS size86
            WITH v77, m84, count(g76) AS n78, max(when85) AS day79, sum(0.5 ^ ((CASE WHEN when85 IS NULL THEN 10.0 ELSE duration.inDays(when85, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size86 / (size86 + 100000.0), 0.0))) AS sum80, sum(0) AS in81
            WITH m84, collect([v77, n78, day79, sum80, in81]) AS givers87
            UNWIND givers87 AS x88
            WITH x88, x88[0] AS who83, CASE WHEN m84 IS NULL OR size(givers87) = 1 THEN 0 ELSE 1 END AS one89
            WITH who83, sum(x88[1]) AS n78, max(x88[2]) AS day79, sum(x88[3]) AS sum80, sum(x88[4]) AS in81, sum(one89) AS co82
            RETURN who83 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, [n78, day79, sum80, in81, co82] AS way45, null AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            MATCH (g90:Grant)<-[:GAVE]-(f50:Funder)
            WHERE g90.status = 'CANCELLED' AND NOT coalesce(g90.awarded > $p.today, false)
            WITH f50, count(g90) AS n91
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, n91 AS way46, null AS way47, null AS way48, null AS way49
            UNION ALL
            UNWIND team7 AS m92
            MATCH (m92)<-[:AWARDED_TO]-(g93:Grant)<-[:GAVE]-(f50:Funder)
            WHERE coalesce(g93.status, '') <> 'CANCELLED' AND (g93.awarded IS NULL OR g93.awarded <= $p.today)
            WITH DISTINCT f50, m92
            WITH f50, count(m92) AS n94
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, n94 AS way47, null AS way48, null AS way49
            UNION ALL
            UNWIND cells38 AS cell100
            WITH cell100, cell100[0] AS r95
            MATCH (r95)<-[w96:FUNDS_IN]-(f50:Funder)
            WHERE coalesce(w96.since <= $p.today, true) AND coalesce(w96.until > $p.today, true)
            WITH f50, max(cell100[1]) AS most97, max(cell100[4]) AS nearest98, max(CASE cell100[2] WHEN 0 THEN 0 WHEN cell100[3] THEN 2 ELSE 1 END) AS covers99
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, [most97[0], most97[1], nearest98, covers99] AS way48, null AS way49
            UNION ALL
            MATCH (f50:Funder)
            WITH f50, CASE WHEN all_tell21 > 0 THEN toLower(f50.focusStatement) END AS text101
            RETURN f50 AS who52, null AS way39, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, [CASE WHEN text101 IS NOT NULL THEN reduce(s102 = 0.0, x103 IN words20 | s102 + CASE WHEN text101 CONTAINS x103[0] THEN x103[1] ELSE 0.0 END) / all_tell21 END, CASE WHEN f50.closedOn <= $p.today THEN 0 WHEN f50.closedOn > $p.today OR (f50.activeOn <= $p.today AND f50.activeOn >= recently12) THEN 1 END, CASE WHEN size(coalesce(f50.fundsTypes, [])) = 0 THEN null WHEN any(x103 IN f50.fundsTypes WHERE x103 IN types9) THEN 1 WHEN untyped10 = 0 AND size(types9) > 0 THEN 0 END] AS way49
          }
          WITH who52, max(way39) AS way39, max(way40) AS way40, max(way41) AS way41, max(way42) AS way42, max(way43) AS way43, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49
          RETURN who52, way39, way40, way41, way42, way43, way44, way45, way46, way47, way48, way49
        }
        WITH *, who52 AS f50
        WITH *, coalesce(way46, 0) + coalesce(way40, 0) AS off113
        WITH *, COUNT { (f50)-[:GAVE]->()
        } > off113 AS gave114
        WITH *, gave114 OR way44 IS NOT NULL OR way49[0] IS NOT NULL AS on_record115
        CALL (f50, on_record115) {
          WITH f50, on_record115
          WHERE NOT on_record115
          MATCH (f50)-[x28:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x28.since <= $p.today, true) AND coalesce(x28.until > $p.today, true)
          RETURN count(*) AS focused116
        }
        WITH *, null AS middle117, null AS variance118
        WITH *, exp(middle117) AS typical111, null AS reason112
        WITH *, [CASE WHEN on_record115 OR focused116 > 0 THEN 1.0 - (1.0 - CASE WHEN way44 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / way44) / log(objectives8 + 1.0) END) * (1.0 - CASE WHEN way45[0] IS NULL THEN 0.0 ELSE way45[0] / (COUNT { (f50)-[:GAVE]->()
        } - off113 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way41 > coalesce(way49[0], 0.0) THEN way41 ELSE coalesce(way49[0], 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (way48[2] IS NOT NULL OR way45[3] > 0) THEN 1.0 - (1.0 - coalesce(way48[2], 0.0)) * (1.0 - coalesce(way45[3] / (way45[3] + 2.0), 0.0)) END, CASE WHEN gave114 THEN coalesce(way45[2] / (way45[2] + 1.0), 0.0) END, exp(-((log(null) - middle117) ^ 2) / (2.0 * CASE WHEN variance118 < 0.25 THEN 0.25 ELSE variance118 END)), CASE WHEN gave114 OR way39 = 1 OR way43 > 0 THEN 1.0 - (1.0 - coalesce(way47 / (way47 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way45[4] / (way45[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way39 = 1 THEN 0.8 WHEN way43 > 0 THEN 0.4 ELSE 0.0 END) END, way48[0]] AS values107, [CASE WHEN way49[1] IS NULL AND way45[1] >= recently12 THEN 1 ELSE way49[1] END, way49[2], CASE WHEN way42[1] > 0 THEN 1 WHEN way42[0] > 0 THEN 0 END] AS gates108, [way44, way49[0], way41, way45[0], toString(way45[1]), off113, way45[2], way45[3], way48[2], way48[3], null, typical111, way47, way45[4], way39, way43, way48[0], way48[1], way42[0], way42[1], toString(way42[2]), toString(way42[3]), null, reason112] AS facts109
        WITH *, reduce(s119 = 0.0, i120 IN range(0, size(values107) - 1) | s119 + CASE WHEN values107[i120] IS NULL THEN 0.0 ELSE $p.p4[i120] END) AS known121, reduce(s119 = 0.0, i120 IN range(0, size(values107) - 1) | s119 + CASE WHEN values107[i120] IS NULL THEN 0.0 ELSE $p.p4[i120] * values107[i120] END) AS sum122
        WITH *, CASE WHEN known121 > 0 THEN toInteger(floor(sum122 / known121 * 1000000 + 0.5)) ELSE -1 END AS micro105, toInteger(floor(known121 * 1000000 + 0.5)) AS covered106, CASE WHEN any(x28 IN gates108 WHERE x28 = 0) THEN 1 ELSE 0 END AS blocked104
        WITH f50, t1, o2, a3, head(collect([micro105, covered106, blocked104, values107, gates108, facts109, here11])) AS row123
        WITH f50, t1, o2, a3, row123[0] AS micro105, row123[1] AS covered106, row123[2] AS blocked104, row123[3] AS values107, row123[4] AS gates108, row123[5] AS facts109, row123[6] AS here11
        ORDER BY blocked104, micro105 DESC, covered106 DESC, f50.id
        WITH collect([f50, micro105, covered106, blocked104, values107, gates108, facts109, here11, t1, o2, a3]) AS l124
        WITH COLLECT {
          UNWIND l124 AS x125
          WITH x125[0] AS f50, x125[1] AS micro105, x125[2] AS covered106, x125[3] AS blocked104, x125[4] AS values107, x125[5] AS gates108, x125[6] AS facts109, x125[7] AS here11, x125[8] AS t1, x125[9] AS o2, x125[10] AS a3
          WITH f50, micro105, covered106, blocked104, values107, gates108, facts109, here11, t1, o2, a3 LIMIT $p.p7
          RETURN [f50.id, micro105, covered106, blocked104, values107, gates108, facts109, here11, t1.id, o2.id, a3.id]
        } AS c237
        RETURN [c237] AS made321
      }
      RETURN made321
    }
    RETURN [change312, made321] AS kept241
  }
  WITH kept241, kept23, kept241[1][0] AS c237
  WITH kept241, kept23, c237, COLLECT {
    UNWIND c237 AS x238
    WITH head(COLLECT {
      MATCH (n239:Node {id: x238[0]})
      RETURN n239
    }) AS f50, x238[1] AS micro105, x238[2] AS covered106, x238[3] AS blocked104, x238[4] AS values107, x238[5] AS gates108, x238[6] AS facts109, x238[7] AS here11, head(COLLECT {
      MATCH (n239:Node {id: x238[8]})
      RETURN n239
    }) AS t1, head(COLLECT {
      MATCH (n239:Node {id: x238[9]})
      RETURN n239
    }) AS o2, head(COLLECT {
      MATCH (n239:Node {id: x238[10]})
      RETURN n239
    }) AS a3
    WITH f50, micro105, covered106, blocked104, values107, gates108, facts109, here11, t1, o2, a3, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (t1:TaskForce)<-[:IN]-(p134:Participation)<-[:PARTICIPATES]-(h135:Person), (p134)-[:ON_BEHALF_OF]->(f50)
        WHERE h135.private IS NULL AND coalesce(p134.since <= $p.today, true) AND coalesce(p134.until > $p.today, true) AND (h135.private IS NULL)
        WITH h135, p134
        ORDER BY CASE p134.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h135.id LIMIT 1
        RETURN [0, [['PERSON', h135, 'Person']]] AS chain132
        UNION ALL
        MATCH (m138:Organization)<-[:AWARDED_TO]-(g139:Grant)<-[:GAVE]-(f50)
        WHERE coalesce(g139.status, '') <> 'CANCELLED' AND (g139.awarded IS NULL OR g139.awarded <= $p.today)
        WITH DISTINCT m138, g139
        MATCH (t1:TaskForce)<-[:IN]-(p136:Participation)<-[:PARTICIPATES]-(h137:Person), (p136)-[:ON_BEHALF_OF]->(m138:Organization)
        WHERE h137.private IS NULL AND coalesce(p136.since <= $p.today, true) AND coalesce(p136.until > $p.today, true) AND (h137.private IS NULL)
        WITH h137, m138, g139, p136
        ORDER BY CASE p136.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h137.id, m138.id, g139.id LIMIT 1
        RETURN [1, [['PERSON', h137, 'Person'], ['ORGANIZATION', m138, 'Organization'], ['GRANT', g139, 'Grant']]] AS chain132
        UNION ALL
        MATCH (m142:Organization)-[x144:MEMBER_OF]->(s143:Partnership)<-[y145:MEMBER_OF]-(f50)
        WHERE coalesce(x144.since <= $p.today, true) AND coalesce(x144.until > $p.today, true) AND coalesce(s143.since <= $p.today, true) AND coalesce(s143.until > $p.today, true) AND coalesce(y145.since <= $p.today, true) AND coalesce(y145.until > $p.today, true)
        WITH DISTINCT m142, s143
        MATCH (t1:TaskForce)<-[:IN]-(p140:Participation)<-[:PARTICIPATES]-(h141:Person), (p140)-[:ON_BEHALF_OF]->(m142:Organization)
        WHERE h141.private IS NULL AND coalesce(p140.since <= $p.today, true) AND coalesce(p140.until > $p.today, true) AND (h141.private IS NULL)
        WITH h141, m142, s143, p140
        ORDER BY CASE p140.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h141.id, m142.id, s143.id LIMIT 1
        RETURN [2, [['PERSON', h141, 'Person'], ['ORGANIZATION', m142, 'Organization'], ['PARTNERSHIP', s143, 'Partnership']]] AS chain132
      }
      WITH chain132
      ORDER BY chain132[0] LIMIT 1
      UNWIND chain132[1] AS step133
      WITH step133[0] AS link126, step133[1] AS e127, step133[2] AS face128, null AS since129, null AS until130, null AS source131
      WITH link126, e127, face128, since129, until130, source131, COLLECT {
        UNWIND [face128] AS x146
        RETURN [face128, e127.id, 'funder' + substring(e127.id, 12)]
      } AS c147
      RETURN [link126, c147]
    } AS c148, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (f50)-[x155:FOCUSES_ON]->(o2)
        WHERE coalesce(x155.since <= $p.today, true) AND coalesce(x155.until > $p.today, true)
        RETURN 'FOCUS' AS link149, o2 AS e150, 'Objective' AS face151, x155.since AS since152, x155.until AS until153, x155.source AS source154
        UNION
        MATCH (f50)-[:GAVE]->(g156:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g156.status, '') <> 'CANCELLED' AND (g156.awarded IS NULL OR g156.awarded <= $p.today)
        RETURN 'GRANT' AS link149, g156 AS e150, 'Grant' AS face151, g156.awarded AS since152, null AS until153, g156.source AS source154
      }
      WITH link149, e150, face151, since152, until153, source154
      ORDER BY link149, coalesce(since152, date('0001-01-01')) DESC, e150.id LIMIT 20
      WITH link149, e150, face151, since152, until153, source154, COLLECT {
        MATCH (n157:Source {id: source154})
        RETURN [n157.name]
      } AS c158, COLLECT {
        UNWIND [face151] AS x159
        RETURN [face151, e150.id, 'funder' + substring(e150.id, 12)]
      } AS c160
      RETURN [link149, toString(since152), toString(until153), c158, c160]
    } AS c161, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (f50)-[x168:FUNDS_IN]->(r169:Region)
        WHERE coalesce(x168.since <= $p.today, true) AND coalesce(x168.until > $p.today, true)
        RETURN 'REGION' AS link162, r169 AS e163, 'Region' AS face164, x168.since AS since165, x168.until AS until166, x168.source AS source167
      }
      WITH link162, e163, face164, since165, until166, source167
      ORDER BY link162, coalesce(since165, date('0001-01-01')) DESC, e163.id LIMIT 20
      WITH link162, e163, face164, since165, until166, source167, COLLECT {
        MATCH (n170:Source {id: source167})
        RETURN [n170.name]
      } AS c171, COLLECT {
        UNWIND [face164] AS x172
        RETURN [face164, e163.id, 'funder' + substring(e163.id, 12)]
      } AS c173
      RETURN [link162, toString(since165), toString(until166), c171, c173]
    } AS c174, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (f50)-[:GAVE]->(g181:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g181.status, '') <> 'CANCELLED' AND (g181.awarded IS NULL OR g181.awarded <= $p.today)
        RETURN 'GRANT' AS link175, g181 AS e176, 'Grant' AS face177, g181.awarded AS since178, null AS until179, g181.source AS source180
      }
      WITH link175, e176, face177, since178, until179, source180
      ORDER BY link175, coalesce(since178, date('0001-01-01')) DESC, e176.id LIMIT 20
      WITH link175, e176, face177, since178, until179, source180, COLLECT {
        MATCH (n182:Source {id: source180})
        RETURN [n182.name]
      } AS c183, COLLECT {
        UNWIND [face177] AS x184
        RETURN [face177, e176.id, 'funder' + substring(e176.id, 12)]
      } AS c185
      RETURN [link175, toString(since178), toString(until179), c183, c185]
    } AS c186, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (f50)-[:GAVE]->(g193:Grant)
        WHERE coalesce(g193.status, '') <> 'CANCELLED' AND (g193.awarded IS NULL OR g193.awarded <= $p.today) AND g193.amountMinor > 0
        RETURN 'GRANT' AS link187, g193 AS e188, 'Grant' AS face189, g193.awarded AS since190, null AS until191, g193.source AS source192
      }
      WITH link187, e188, face189, since190, until191, source192
      ORDER BY link187, coalesce(since190, date('0001-01-01')) DESC, e188.id LIMIT 20
      WITH link187, e188, face189, since190, until191, source192, COLLECT {
        MATCH (n194:Source {id: source192})
        RETURN [n194.name]
      } AS c195, COLLECT {
        UNWIND [face189] AS x196
        RETURN [face189, e188.id, 'funder' + substring(e188.id, 12)]
      } AS c197
      RETURN [link187, toString(since190), toString(until191), c195, c197]
    } AS c198, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (f50)-[:GAVE]->(g205:Grant)-[:AWARDED_TO]->(m206:Organization)
        WHERE coalesce(g205.status, '') <> 'CANCELLED' AND (g205.awarded IS NULL OR g205.awarded <= $p.today)
        WITH m206, max(g205.awarded) AS day207
        WHERE EXISTS {
          MATCH (m206:Organization)<-[:ON_BEHALF_OF]-(p208:Participation)-[:IN]->(t1:TaskForce)
          WHERE coalesce(p208.since <= $p.today, true) AND coalesce(p208.until > $p.today, true)
        }
        RETURN 'FUNDS' AS link199, m206 AS e200, 'Organization' AS face201, day207 AS since202, null AS until203, null AS source204
        UNION
        MATCH (f50)-[x209:MEMBER_OF]->(s210:Partnership)<-[y211:MEMBER_OF]-(m212:Organization)
        WHERE coalesce(x209.since <= $p.today, true) AND coalesce(x209.until > $p.today, true) AND coalesce(s210.since <= $p.today, true) AND coalesce(s210.until > $p.today, true) AND coalesce(y211.since <= $p.today, true) AND coalesce(y211.until > $p.today, true) AND m212 <> f50
        WITH DISTINCT s210, m212
        WHERE EXISTS {
          MATCH (m212:Organization)<-[:ON_BEHALF_OF]-(p213:Participation)-[:IN]->(t1:TaskForce)
          WHERE coalesce(p213.since <= $p.today, true) AND coalesce(p213.until > $p.today, true)
        }
        WITH DISTINCT s210
        RETURN 'PARTNERSHIP' AS link199, s210 AS e200, 'Partnership' AS face201, s210.since AS since202, s210.until AS until203, s210.source AS source204
        UNION
        MATCH (f50)-[:GAVE]->(g214:Grant)-[:AWARDED_TO]->(m215:Organization)<-[:AWARDED_TO]-(h216:Grant)<-[:GAVE]-(v217:Funder)
        WHERE coalesce(g214.status, '') <> 'CANCELLED' AND (g214.awarded IS NULL OR g214.awarded <= $p.today) AND coalesce(h216.status, '') <> 'CANCELLED' AND (h216.awarded IS NULL OR h216.awarded <= $p.today) AND v217 <> f50 AND EXISTS {
          MATCH (g214)-[:SUPPORTS]->(o2)
        } AND EXISTS {
          MATCH (h216)-[:SUPPORTS]->(o2)
        }
        WITH v217, max(h216.awarded) AS day218
        RETURN 'CO_FUNDER' AS link199, v217 AS e200, 'Funder' AS face201, day218 AS since202, null AS until203, null AS source204
      }
      WITH link199, e200, face201, since202, until203, source204
      ORDER BY link199, coalesce(since202, date('0001-01-01')) DESC, e200.id LIMIT 20
      WITH link199, e200, face201, since202, until203, source204, COLLECT {
        MATCH (n219:Source {id: source204})
        RETURN [n219.name]
      } AS c220, COLLECT {
        UNWIND [face201] AS x221
        RETURN [face201, e200.id, 'funder' + substring(e200.id, 12)]
      } AS c222
      RETURN [link199, toString(since202), toString(until203), c220, c222]
    } AS c223, COLLECT {
      CALL (f50, t1, o2, a3) {
        MATCH (f50)-[x230:FUNDS_IN]->(r231:Region)
        WHERE coalesce(x230.since <= $p.today, true) AND coalesce(x230.until > $p.today, true)
        RETURN 'REGION' AS link224, r231 AS e225, 'Region' AS face226, x230.since AS since227, x230.until AS until228, x230.source AS source229
      }
      WITH link224, e225, face226, since227, until228, source229
      ORDER BY link224, coalesce(since227, date('0001-01-01')) DESC, e225.id LIMIT 20
      WITH link224, e225, face226, since227, until228, source229, COLLECT {
        MATCH (n232:Source {id: source229})
        RETURN [n232.name]
      } AS c233, COLLECT {
        UNWIND [face226] AS x234
        RETURN [face226, e225.id, 'funder' + substring(e225.id, 12)]
      } AS c235
      RETURN [link224, toString(since227), toString(until228), c233, c235]
    } AS c236
    RETURN [c148, values107[0], facts109[..5] + [COUNT { (f50)-[:GAVE]->()
    } - facts109[5]] + facts109[6..], c161, values107[1], c174, values107[2], c186, values107[3], c198, values107[4], c223, values107[5], c236]
  } AS c240
  RETURN [c240, kept23, kept241]
} AS c322, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c323, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c324

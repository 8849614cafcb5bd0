CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change140
    CALL (change140) {
      WITH change140
      WHERE coalesce(change140 = $p.p9.change, false)
      RETURN $p.p9.rows AS made141
      UNION ALL
      WITH change140
      WHERE NOT coalesce(change140 = $p.p9.change, false)
      CALL () {
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
            MATCH (c26)-[:PART_OF*1..4]->(r28:Region)
            WHERE r28.scheme = 'm49' AND r28.level = 'REGION'
            RETURN r28
            ORDER BY r28.id LIMIT 1
          }) AS top29, coalesce(head([x30 IN located27 WHERE x30[0] = c26 | x30[1]]), 0) AS n20, EXISTS {
            MATCH (c26)-[:PART_OF*0..4]->(a3)
          } AS in21
          WITH top29, sum(n20) AS n20, collect([c26, in21]) AS those31
          WITH collect([top29, n20, those31]) AS tops32, max(CASE WHEN top29 IS NULL THEN 0 ELSE n20 END) AS most33
          UNWIND tops32 AS x30
          UNWIND x30[2] AS y34
          WITH y34[0] AS c26, y34[1] AS in21, CASE WHEN x30[0] IS NULL THEN 0.0 WHEN most33 = 0 THEN 1.0 ELSE 1.0 - toFloat(x30[1]) / most33 END AS empty35
          MATCH (c26)-[:PART_OF*0..4]->(r28:Region)
          WITH DISTINCT r28, c26, in21, empty35
          WITH r28, count(c26) AS size36, sum(CASE WHEN in21 THEN 1 ELSE 0 END) AS common37, max(CASE WHEN in21 OR a3 IS NULL THEN empty35 ELSE 0.0 END) AS hole38
          WITH collect([r28, size36, common37, hole38]) AS every39, max(common37) AS asked40, max(size36) AS widest41
          RETURN [x30 IN every39 | [x30[0], x30[3], x30[2], asked40, CASE WHEN x30[2] = 0 THEN 0.0 WHEN x30[2] < asked40 THEN 0.5 * x30[2] / asked40 WHEN widest41 = asked40 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x30[1]) / asked40) / log(toFloat(widest41) / asked40) END]] AS cells42
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
        CALL (t1, o2, a3, all6, team7, cells42, words23, all_tell24, types12, untyped13, recently15) {
          CALL (t1, o2, a3, all6, team7, cells42, words23, all_tell24, types12, untyped13, recently15) {
            UNWIND all6 AS m56
            WITH m56
            WHERE m56:Funder
            RETURN m56 AS who57, 1 AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            MATCH (t1)<-[:ABOUT]-(k58:Contact)-[:WITH]->(f55:Funder)
            WHERE date(k58.at) <= $p.today AND (EXISTS {
              MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s59:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(k58)
              WHERE s59.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s59.since <= $p.today, true) AND coalesce(s59.until > $p.today, true)
            })
            WITH f55, k58
            ORDER BY k58.at DESC, k58.id DESC
            WITH f55, head(collect(k58.stage)) AS n60
            RETURN f55 AS who57, null AS way43, n60 AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            MATCH (g61:Grant)<-[:GAVE]-(f55:Funder)
            WHERE g61.awarded > $p.today
            WITH f55, count(g61) AS n62
            RETURN f55 AS who57, null AS way43, null AS way44, n62 AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            WITH reduce(s65 = '', x66 IN words23 | s65 + ' ' + x66[0] + '*') AS query67
            WHERE query67 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query67, {limit: 200}) YIELD node AS g63
            MATCH (g63)<-[:GAVE]-(f55:Funder)
            WHERE coalesce(g63.status, '') <> 'CANCELLED' AND (g63.awarded IS NULL OR g63.awarded <= $p.today)
            WITH f55, toLower(g63.title + ' ' + coalesce(g63.description, '')) AS text68
            WITH f55, max(reduce(s65 = 0.0, x66 IN words23 | s65 + CASE WHEN text68 CONTAINS x66[0] THEN x66[1] ELSE 0.0 END) / all_tell24) AS most64
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, most64 AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            WITH COLLECT {
              MATCH (o2)<-[:FOR_OBJECTIVE]-(k69:FundingCall)
              RETURN k69
            } AS ours70
            MATCH (k69:FundingCall)<-[:OFFERS]-(f55:Funder)
            WHERE (k69 IN ours70 OR COUNT { (k69)-[:FOR_OBJECTIVE]->()
            } = 0) AND true
            WITH f55, count(k69) AS n71, sum(CASE WHEN (coalesce(k69.opens <= $p.today, true) AND coalesce(k69.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some72, min(CASE WHEN k69.opens > $p.today THEN k69.opens END) AS next73, max(k69.closes) AS over74
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, [n71, some72, next73, over74] AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            UNWIND team7 AS m75
            MATCH (m75)-[x76:MEMBER_OF]->(s77:Partnership)<-[y78:MEMBER_OF]-(f55:Funder)
            WHERE coalesce(x76.since <= $p.today, true) AND coalesce(x76.until > $p.today, true) AND coalesce(s77.since <= $p.today, true) AND coalesce(s77.until > $p.today, true) AND coalesce(y78.since <= $p.today, true) AND coalesce(y78.until > $p.today, true) AND m75 <> f55
            WITH DISTINCT f55, m75
            WITH f55, count(m75) AS n79
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, n79 AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            MATCH (o2)<-[x80:FOCUSES_ON]-(f55:Funder)
            WHERE coalesce(x80.since <= $p.today, true) AND coalesce(x80.until > $p.today, true)
            WITH DISTINCT f55
            MATCH (f55)-[y82:FOCUSES_ON]->(z83:Objective)
            WHERE coalesce(y82.since <= $p.today, true) AND coalesce(y82.until > $p.today, true)
            WITH f55, count(DISTINCT z83) AS n81
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, n81 AS way49, null AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            MATCH (o2)<-[:SUPPORTS]-(g84:Grant)<-[:GAVE]-(v85:Funder)
            WHERE coalesce(g84.status, '') <> 'CANCELLED' AND (g84.awarded IS NULL OR g84.awarded <= $p.today)
            OPTIONAL
            MATCH (g84)-[:AWARDED_TO]->(m92:Organization)
            WITH v85, m92, g84, g84.awarded AS when93, g84.amountMinor * $p.p1[g84.currency] AS size94
            WITH v85, m92, count(g84) AS n86, max(when93) AS day87, sum(0.5 ^ ((CASE WHEN when93 IS NULL THEN 10.0 ELSE duration.inDays(when93, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size94 / (size94 + 100000.0), 0.0))) AS sum88, sum(0) AS in89
            WITH m92, collect([v85, n86, day87, sum88, in89]) AS givers95
            UNWIND givers95 AS x96
            WITH x96, x96[0] AS who91, CASE WHEN m92 IS NULL OR size(givers95) = 1 THEN 0 ELSE 1 END AS one97
            WITH who91, sum(x96[1]) AS n86, max(x96[2]) AS day87, sum(x96[3]) AS sum88, sum(x96[4]) AS in89, sum(one97) AS co90
            RETURN who91 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, [n86, day87, sum88, in89, co90] AS way50, null AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            MATCH (g98:Grant)<-[:GAVE]-(f55:Funder)
            WHERE g98.status = 'CANCELLED' AND NOT coalesce(g98.awarded > $p.today, false)
            WITH f55, count(g98) AS n99
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, n99 AS way51, null AS way52, null AS way53, null AS way54
            UNION ALL
            UNWIND team7 AS m100
            MATCH (m100)<-[:AWARDED_TO]-(g101:Grant)<-[:GAVE]-(f55:Funder)
            WHERE coalesce(g101.status, '') <> 'CANCELLED' AND (g101.awarded IS NULL OR g101.awarded <= $p.today)
            WITH DISTINCT f55, m100
            WITH f55, count(m100) AS n102
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, n102 AS way52, null AS way53, null AS way54
            UNION ALL
            UNWIND cells42 AS cell108
            WITH cell108, cell108[0] AS r103
            MATCH (r103)<-[w104:FUNDS_IN]-(f55:Funder)
            WHERE coalesce(w104.since <= $p.today, true) AND coalesce(w104.until > $p.today, true)
            WITH f55, max(cell108[1]) AS most105, max(cell108[4]) AS nearest106, max(CASE cell108[2] WHEN 0 THEN 0 WHEN cell108[3] THEN 2 ELSE 1 END) AS covers107
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, [most105, nearest106, covers107] AS way53, null AS way54
            UNION ALL
            MATCH (f55:Funder)
            WITH f55, CASE WHEN all_tell24 > 0 THEN toLower(f55.focusStatement) END AS text109
            RETURN f55 AS who57, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50, null AS way51, null AS way52, null AS way53, [CASE WHEN text109 IS NOT NULL THEN reduce(s110 = 0.0, x111 IN words23 | s110 + CASE WHEN text109 CONTAINS x111[0] THEN x111[1] ELSE 0.0 END) / all_tell24 END, CASE WHEN f55.closedOn <= $p.today THEN 0 WHEN f55.closedOn > $p.today OR (f55.activeOn <= $p.today AND f55.activeOn >= recently15) THEN 1 END, CASE WHEN size(coalesce(f55.fundsTypes, [])) = 0 THEN null WHEN any(x111 IN f55.fundsTypes WHERE x111 IN types12) THEN 1 WHEN untyped13 = 0 AND size(types12) > 0 THEN 0 END] AS way54
          }
          WITH who57, max(way43) AS way43, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50, max(way51) AS way51, max(way52) AS way52, max(way53) AS way53, max(way54) AS way54
          RETURN who57, way43, way44, way45, way46, way47, way48, way49, way50, way51, way52, way53, way54
        }
        WITH *, who57 AS f55
        WITH *, coalesce(way51, 0) + coalesce(way45, 0) AS off121
        WITH *, COUNT { (f55)-[:GAVE]->()
        } > off121 AS gave122
        WITH *, gave122 OR way49 IS NOT NULL OR way54[0] IS NOT NULL AS on_record123
        CALL (f55, on_record123) {
          WITH f55, on_record123
          WHERE NOT on_record123
          MATCH (f55)-[x30:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x30.since <= $p.today, true) AND coalesce(x30.until > $p.today, true)
          RETURN count(*) AS focused124
        }
        WITH *, null AS middle125, null AS variance126
        WITH *, exp(middle125) AS typical119, CASE WHEN may_know11 THEN f55.doNotContactReason END AS reason120
        WITH *, [CASE WHEN on_record123 OR focused124 > 0 THEN 1.0 - (1.0 - CASE WHEN way49 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / way49) / log(objectives8 + 1.0) END) * (1.0 - CASE WHEN way50[0] IS NULL THEN 0.0 ELSE way50[0] / (COUNT { (f55)-[:GAVE]->()
        } - off121 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way46 > coalesce(way54[0], 0.0) THEN way46 ELSE coalesce(way54[0], 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (way53[1] IS NOT NULL OR way50[3] > 0) THEN 1.0 - (1.0 - coalesce(way53[1], 0.0)) * (1.0 - coalesce(way50[3] / (way50[3] + 2.0), 0.0)) END, CASE WHEN gave122 THEN coalesce(way50[2] / (way50[2] + 1.0), 0.0) END, exp(-((log(null) - middle125) ^ 2) / (2.0 * CASE WHEN variance126 < 0.25 THEN 0.25 ELSE variance126 END)), CASE WHEN gave122 OR way43 = 1 OR way48 > 0 THEN 1.0 - (1.0 - coalesce(way52 / (way52 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way50[4] / (way50[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way43 = 1 THEN 0.8 WHEN way48 > 0 THEN 0.4 ELSE 0.0 END) END, way53[0]] AS values115, [CASE WHEN way54[1] IS NULL AND way50[1] >= recently15 THEN 1 ELSE way54[1] END, way54[2], CASE WHEN way47[1] > 0 THEN 1 WHEN way47[0] > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN way44 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f55.doNotContact THEN 0 ELSE 1 END] AS gates116, [way49, way54[0], way46, way50[0], toString(way50[1]), off121, way50[2], way50[3], way53[1], way53[2], null, typical119, way52, way50[4], way43, way48, way53[0], way47[0], way47[1], toString(way47[2]), toString(way47[3]), way44, reason120] AS facts117
        WITH *, reduce(s9 = 0.0, i127 IN range(0, size(values115) - 1) | s9 + CASE WHEN values115[i127] IS NULL THEN 0.0 ELSE $p.p4[i127] END) AS known128, reduce(s9 = 0.0, i127 IN range(0, size(values115) - 1) | s9 + CASE WHEN values115[i127] IS NULL THEN 0.0 ELSE $p.p4[i127] * values115[i127] END) AS sum129
        WITH *, CASE WHEN known128 > 0 THEN toInteger(floor(sum129 / known128 * 1000000 + 0.5)) ELSE -1 END AS micro113, toInteger(floor(known128 * 1000000 + 0.5)) AS covered114, CASE WHEN any(x30 IN gates116 WHERE x30 = 0) THEN 1 ELSE 0 END AS blocked112
        WITH f55, t1, o2, a3, head(collect([micro113, covered114, blocked112, values115, gates116, facts117, here14])) AS row130
        WITH f55, t1, o2, a3, row130[0] AS micro113, row130[1] AS covered114, row130[2] AS blocked112, row130[3] AS values115, row130[4] AS gates116, row130[5] AS facts117, row130[6] AS here14
        ORDER BY blocked112, micro113 DESC, covered114 DESC, f55.id
        WITH collect([f55, micro113, covered114, blocked112, values115, gates116, facts117, here14, t1, o2, a3]) AS l131
        WITH COLLECT {
          UNWIND l131 AS x132
          WITH x132[0] AS f55, x132[1] AS micro113, x132[2] AS covered114, x132[3] AS blocked112, x132[4] AS values115, x132[5] AS gates116, x132[6] AS facts117, x132[7] AS here14, x132[8] AS t1, x132[9] AS o2, x132[10] AS a3
          WITH f55, micro113, covered114, blocked112, values115, gates116, facts117, here14, t1, o2, a3 LIMIT $p.p8
          RETURN [f55.id, micro113, covered114, blocked112, values115, gates116, facts117, here14, t1.id, o2.id, a3.id]
        } AS c135
        RETURN [c135] AS made141
      }
      RETURN made141
    }
    RETURN [change140, made141] AS kept139
  }
  WITH kept139, kept139[1][0] AS c135
  WITH kept139, c135, COLLECT {
    UNWIND c135 AS x136
    WITH head(COLLECT {
      MATCH (n137:Node {id: x136[0]})
      RETURN n137
    }) AS f55, x136[1] AS micro113, x136[2] AS covered114, x136[3] AS blocked112, x136[4] AS values115, x136[5] AS gates116, x136[6] AS facts117, x136[7] AS here14, head(COLLECT {
      MATCH (n137:Node {id: x136[8]})
      RETURN n137
    }) AS t1, head(COLLECT {
      MATCH (n137:Node {id: x136[9]})
      RETURN n137
    }) AS o2, head(COLLECT {
      MATCH (n137:Node {id: x136[10]})
      RETURN n137
    }) AS a3
    WITH f55, micro113, covered114, blocked112, values115, gates116, facts117, here14, t1, o2, a3, COLLECT {
      MATCH (f55)-[w133:FUNDS_IN]->(r28:Region)
      WHERE coalesce(w133.since <= $p.today, true) AND coalesce(w133.until > $p.today, true)
      RETURN DISTINCT r28.name
      ORDER BY r28.name LIMIT 5
    } AS c134
    RETURN [f55.name, facts117[..5] + [COUNT { (f55)-[:GAVE]->()
    } - facts117[5]] + facts117[6..], here14, values115, gates116, micro113, 'funder' + substring(f55.id, 12), f55.fundsTypes, f55.minimumMinor, f55.maximumMinor, f55.currency, toString(f55.closedOn), toString(f55.activeOn), c134]
  } AS c138
  RETURN [c138, kept139]
} AS c142, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c143, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c144

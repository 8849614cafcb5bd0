CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change243
    CALL (change243) {
      WITH change243
      WHERE coalesce(change243 = $p.p8.change, false)
      RETURN $p.p8.rows AS made244
      UNION ALL
      WITH change243
      WHERE NOT coalesce(change243 = $p.p8.change, false)
      CALL () {
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
        CALL (team7) {
          UNWIND team7 AS m5
          MATCH (m5)-[:LOCATED_IN]->(c23:Region)
          WITH c23, count(m5) AS n17
          RETURN collect([c23, n17]) AS located24
        }
        CALL (located24, a3) {
          MATCH (c23:Region)
          WHERE c23.level = 'COUNTRY'
          WITH c23, head(COLLECT {
            MATCH (c23)-[:PART_OF*1..4]->(r25:Region)
            WHERE r25.scheme = 'm49' AND r25.level = 'REGION'
            RETURN r25
            ORDER BY r25.id LIMIT 1
          }) AS top26, coalesce(head([x27 IN located24 WHERE x27[0] = c23 | x27[1]]), 0) AS n17, EXISTS {
            MATCH (c23)-[:PART_OF*0..4]->(a3)
          } AS in18
          WITH top26, sum(n17) AS n17, collect([c23, in18]) AS those28
          WITH collect([top26, n17, those28]) AS tops29, max(CASE WHEN top26 IS NULL THEN 0 ELSE n17 END) AS most30
          UNWIND tops29 AS x27
          UNWIND x27[2] AS y31
          WITH y31[0] AS c23, y31[1] AS in18, CASE WHEN x27[0] IS NULL THEN 0.0 WHEN most30 = 0 THEN 1.0 ELSE 1.0 - toFloat(x27[1]) / most30 END AS empty32
          MATCH (c23)-[:PART_OF*0..4]->(r25:Region)
          WITH DISTINCT r25, c23, in18, empty32
          WITH r25, count(c23) AS size33, sum(CASE WHEN in18 THEN 1 ELSE 0 END) AS common34, max(CASE WHEN in18 OR a3 IS NULL THEN empty32 ELSE 0.0 END) AS hole35
          WITH collect([r25, size33, common34, hole35]) AS every36, max(common34) AS asked37, max(size33) AS widest38
          RETURN [x27 IN every36 | [x27[0], x27[3], x27[2], asked37, CASE WHEN x27[2] = 0 THEN 0.0 WHEN x27[2] < asked37 THEN 0.5 * x27[2] / asked37 WHEN widest38 = asked37 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x27[1]) / asked37) / log(toFloat(widest38) / asked37) END]] AS cells39
        }
        WITH *, COUNT {
          MATCH (:Objective)
        } AS objectives8
        WITH *, [t1.code, o2.code, a3.name, types9, untyped10, size(all6), objectives8] AS here11, $p.today - duration({years: 3}) AS recently12
        CALL (t1, o2, a3, all6, team7, cells39, words20, all_tell21, types9, untyped10, recently12) {
          CALL (t1, o2, a3, all6, team7, cells39, words20, all_tell21, types9, untyped10, recently12) {
            UNWIND all6 AS m52
            WITH m52
            WHERE m52:Funder
            RETURN m52 AS who53, 1 AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            MATCH (g54:Grant)<-[:GAVE]-(f51:Funder)
            WHERE g54.awarded > $p.today
            WITH f51, count(g54) AS n55
            RETURN f51 AS who53, null AS way40, n55 AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            WITH reduce(s58 = '', x59 IN words20 | s58 + ' ' + x59[0] + '*') AS query60
            WHERE query60 <> ''
            CALL db.index.fulltext.queryNodes('Grant_texts', query60, {limit: 200}) YIELD node AS g56
            MATCH (g56)<-[:GAVE]-(f51:Funder)
            WHERE coalesce(g56.status, '') <> 'CANCELLED' AND (g56.awarded IS NULL OR g56.awarded <= $p.today)
            WITH f51, toLower(g56.title + ' ' + coalesce(g56.description, '')) AS text61
            WITH f51, max(reduce(s58 = 0.0, x59 IN words20 | s58 + CASE WHEN text61 CONTAINS x59[0] THEN x59[1] ELSE 0.0 END) / all_tell21) AS most57
            RETURN f51 AS who53, null AS way40, null AS way41, most57 AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            WITH COLLECT {
              MATCH (o2)<-[:FOR_OBJECTIVE]-(k62:FundingCall)
              RETURN k62
            } AS ours63
            MATCH (k62:FundingCall)<-[:OFFERS]-(f51:Funder)
            WHERE (k62 IN ours63 OR COUNT { (k62)-[:FOR_OBJECTIVE]->()
            } = 0) AND true
            WITH f51, count(k62) AS n64, sum(CASE WHEN (coalesce(k62.opens <= $p.today, true) AND coalesce(k62.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some65, min(CASE WHEN k62.opens > $p.today THEN k62.opens END) AS next66, max(k62.closes) AS over67
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, [n64, some65, next66, over67] AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            UNWIND team7 AS m68
            MATCH (m68)-[x69:MEMBER_OF]->(s70:Partnership)<-[y71:MEMBER_OF]-(f51:Funder)
            WHERE coalesce(x69.since <= $p.today, true) AND coalesce(x69.until > $p.today, true) AND coalesce(s70.since <= $p.today, true) AND coalesce(s70.until > $p.today, true) AND coalesce(y71.since <= $p.today, true) AND coalesce(y71.until > $p.today, true) AND m68 <> f51
            WITH DISTINCT f51, m68
            WITH f51, count(m68) AS n72
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, n72 AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            MATCH (o2)<-[x73:FOCUSES_ON]-(f51:Funder)
            WHERE coalesce(x73.since <= $p.today, true) AND coalesce(x73.until > $p.today, true)
            WITH DISTINCT f51
            MATCH (f51)-[y75:FOCUSES_ON]->(z76:Objective)
            WHERE coalesce(y75.since <= $p.today, true) AND coalesce(y75.until > $p.today, true)
            WITH f51, count(DISTINCT z76) AS n74
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, n74 AS way45, null AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            MATCH (o2)<-[:SUPPORTS]-(g77:Grant)<-[:GAVE]-(v78:Funder)
            WHERE coalesce(g77.status, '') <> 'CANCELLED' AND (g77.awarded IS NULL OR g77.awarded <= $p.today)
            OPTIONAL
            MATCH (g77)-[:AWARDED_TO]->(m85:Organization)
            WITH v78, m85, g77, g77.awarded AS when86, g77.amountMinor * $p.p1[g77.currency] AS size87
            WITH v78, m85, count(g77) AS n79, max(when86) AS day80, sum(0.5 ^ ((CASE WHEN when86 IS NULL THEN 10.0 ELSE duration.inDays(when86, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(size87 / (size87 + 100000.0), 0.0))) AS sum81, sum(0) AS in82
            WITH m85, collect([v78, n79, day80, sum81, in82]) AS givers88
            UNWIND givers88 AS x89
            WITH x89, x89[0] AS who84, CASE WHEN m85 IS NULL OR size(givers88) = 1 THEN 0 ELSE 1 END AS one90
            WITH who84, sum(x89[1]) AS n79, max(x89[2]) AS day80, sum(x89[3]) AS sum81, sum(x89[4]) AS in82, sum(one90) AS co83
            RETURN who84 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, [n79, day80, sum81, in82, co83] AS way46, null AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            MATCH (g91:Grant)<-[:GAVE]-(f51:Funder)
            WHERE g91.status = 'CANCELLED' AND NOT coalesce(g91.awarded > $p.today, false)
            WITH f51, count(g91) AS n92
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, n92 AS way47, null AS way48, null AS way49, null AS way50
            UNION ALL
            UNWIND team7 AS m93
            MATCH (m93)<-[:AWARDED_TO]-(g94:Grant)<-[:GAVE]-(f51:Funder)
            WHERE coalesce(g94.status, '') <> 'CANCELLED' AND (g94.awarded IS NULL OR g94.awarded <= $p.today)
            WITH DISTINCT f51, m93
            WITH f51, count(m93) AS n95
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, n95 AS way48, null AS way49, null AS way50
            UNION ALL
            UNWIND cells39 AS cell101
            WITH cell101, cell101[0] AS r96
            MATCH (r96)<-[w97:FUNDS_IN]-(f51:Funder)
            WHERE coalesce(w97.since <= $p.today, true) AND coalesce(w97.until > $p.today, true)
            WITH f51, max(cell101[1]) AS most98, max(cell101[4]) AS nearest99, max(CASE cell101[2] WHEN 0 THEN 0 WHEN cell101[3] THEN 2 ELSE 1 END) AS covers100
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, [most98, nearest99, covers100] AS way49, null AS way50
            UNION ALL
            MATCH (f51:Funder)
            WITH f51, CASE WHEN all_tell21 > 0 THEN toLower(f51.focusStatement) END AS text102
            RETURN f51 AS who53, null AS way40, null AS way41, null AS way42, null AS way43, null AS way44, null AS way45, null AS way46, null AS way47, null AS way48, null AS way49, [CASE WHEN text102 IS NOT NULL THEN reduce(s103 = 0.0, x104 IN words20 | s103 + CASE WHEN text102 CONTAINS x104[0] THEN x104[1] ELSE 0.0 END) / all_tell21 END, CASE WHEN f51.closedOn <= $p.today THEN 0 WHEN f51.closedOn > $p.today OR (f51.activeOn <= $p.today AND f51.activeOn >= recently12) THEN 1 END, CASE WHEN size(coalesce(f51.fundsTypes, [])) = 0 THEN null WHEN any(x104 IN f51.fundsTypes WHERE x104 IN types9) THEN 1 WHEN untyped10 = 0 AND size(types9) > 0 THEN 0 END] AS way50
          }
          WITH who53, max(way40) AS way40, max(way41) AS way41, max(way42) AS way42, max(way43) AS way43, max(way44) AS way44, max(way45) AS way45, max(way46) AS way46, max(way47) AS way47, max(way48) AS way48, max(way49) AS way49, max(way50) AS way50
          RETURN who53, way40, way41, way42, way43, way44, way45, way46, way47, way48, way49, way50
        }
        WITH *, who53 AS f51
        WITH *, coalesce(way47, 0) + coalesce(way41, 0) AS off114
        WITH *, COUNT { (f51)-[:GAVE]->()
        } > off114 AS gave115
        WITH *, gave115 OR way45 IS NOT NULL OR way50[0] IS NOT NULL AS on_record116
        CALL (f51, on_record116) {
          WITH f51, on_record116
          WHERE NOT on_record116
          MATCH (f51)-[x27:FOCUSES_ON]->(:Objective)
          WHERE coalesce(x27.since <= $p.today, true) AND coalesce(x27.until > $p.today, true)
          RETURN count(*) AS focused117
        }
        WITH *, null AS middle118, null AS variance119
        WITH *, exp(middle118) AS typical112, null AS reason113
        WITH *, [CASE WHEN on_record116 OR focused117 > 0 THEN 1.0 - (1.0 - CASE WHEN way45 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / way45) / log(objectives8 + 1.0) END) * (1.0 - CASE WHEN way46[0] IS NULL THEN 0.0 ELSE way46[0] / (COUNT { (f51)-[:GAVE]->()
        } - off114 + 2.0) END) * (1.0 - 0.5 * CASE WHEN way42 > coalesce(way50[0], 0.0) THEN way42 ELSE coalesce(way50[0], 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (way49[1] IS NOT NULL OR way46[3] > 0) THEN 1.0 - (1.0 - coalesce(way49[1], 0.0)) * (1.0 - coalesce(way46[3] / (way46[3] + 2.0), 0.0)) END, CASE WHEN gave115 THEN coalesce(way46[2] / (way46[2] + 1.0), 0.0) END, exp(-((log(null) - middle118) ^ 2) / (2.0 * CASE WHEN variance119 < 0.25 THEN 0.25 ELSE variance119 END)), CASE WHEN gave115 OR way40 = 1 OR way44 > 0 THEN 1.0 - (1.0 - coalesce(way48 / (way48 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * way46[4] / (way46[4] + 1.0), 0.0)) * (1.0 - CASE WHEN way40 = 1 THEN 0.8 WHEN way44 > 0 THEN 0.4 ELSE 0.0 END) END, way49[0]] AS values108, [CASE WHEN way50[1] IS NULL AND way46[1] >= recently12 THEN 1 ELSE way50[1] END, way50[2], CASE WHEN way43[1] > 0 THEN 1 WHEN way43[0] > 0 THEN 0 END] AS gates109, [way45, way50[0], way42, way46[0], toString(way46[1]), off114, way46[2], way46[3], way49[1], way49[2], null, typical112, way48, way46[4], way40, way44, way49[0], way43[0], way43[1], toString(way43[2]), toString(way43[3]), null, reason113] AS facts110
        WITH *, reduce(s120 = 0.0, i121 IN range(0, size(values108) - 1) | s120 + CASE WHEN values108[i121] IS NULL THEN 0.0 ELSE $p.p4[i121] END) AS known122, reduce(s120 = 0.0, i121 IN range(0, size(values108) - 1) | s120 + CASE WHEN values108[i121] IS NULL THEN 0.0 ELSE $p.p4[i121] * values108[i121] END) AS sum123
        WITH *, CASE WHEN known122 > 0 THEN toInteger(floor(sum123 / known122 * 1000000 + 0.5)) ELSE -1 END AS micro106, toInteger(floor(known122 * 1000000 + 0.5)) AS covered107, CASE WHEN any(x27 IN gates109 WHERE x27 = 0) THEN 1 ELSE 0 END AS blocked105
        WITH f51, t1, o2, a3, head(collect([micro106, covered107, blocked105, values108, gates109, facts110, here11])) AS row124
        WITH f51, t1, o2, a3, row124[0] AS micro106, row124[1] AS covered107, row124[2] AS blocked105, row124[3] AS values108, row124[4] AS gates109, row124[5] AS facts110, row124[6] AS here11
        ORDER BY blocked105, micro106 DESC, covered107 DESC, f51.id
        WITH collect([f51, micro106, covered107, blocked105, values108, gates109, facts110, here11, t1, o2, a3]) AS l125
        WITH COLLECT {
          UNWIND l125 AS x126
          WITH x126[0] AS f51, x126[1] AS micro106, x126[2] AS covered107, x126[3] AS blocked105, x126[4] AS values108, x126[5] AS gates109, x126[6] AS facts110, x126[7] AS here11, x126[8] AS t1, x126[9] AS o2, x126[10] AS a3
          WITH f51, micro106, covered107, blocked105, values108, gates109, facts110, here11, t1, o2, a3 LIMIT $p.p7
          RETURN [f51.id, micro106, covered107, blocked105, values108, gates109, facts110, here11, t1.id, o2.id, a3.id]
        } AS c238
        RETURN [c238] AS made244
      }
      RETURN made244
    }
    RETURN [change243, made244] AS kept242
  }
  WITH kept242, kept242[1][0] AS c238
  WITH kept242, c238, COLLECT {
    UNWIND c238 AS x239
    WITH head(COLLECT {
      MATCH (n240:Node {id: x239[0]})
      RETURN n240
    }) AS f51, x239[1] AS micro106, x239[2] AS covered107, x239[3] AS blocked105, x239[4] AS values108, x239[5] AS gates109, x239[6] AS facts110, x239[7] AS here11, head(COLLECT {
      MATCH (n240:Node {id: x239[8]})
      RETURN n240
    }) AS t1, head(COLLECT {
      MATCH (n240:Node {id: x239[9]})
      RETURN n240
    }) AS o2, head(COLLECT {
      MATCH (n240:Node {id: x239[10]})
      RETURN n240
    }) AS a3
    WITH f51, micro106, covered107, blocked105, values108, gates109, facts110, here11, t1, o2, a3, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (t1:TaskForce)<-[:IN]-(p135:Participation)<-[:PARTICIPATES]-(h136:Person), (p135)-[:ON_BEHALF_OF]->(f51)
        WHERE h136.private IS NULL AND coalesce(p135.since <= $p.today, true) AND coalesce(p135.until > $p.today, true) AND (h136.private IS NULL)
        WITH h136, p135
        ORDER BY CASE p135.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h136.id LIMIT 1
        RETURN [0, [['PERSON', h136, 'Person']]] AS chain133
        UNION ALL
        MATCH (m139:Organization)<-[:AWARDED_TO]-(g140:Grant)<-[:GAVE]-(f51)
        WHERE coalesce(g140.status, '') <> 'CANCELLED' AND (g140.awarded IS NULL OR g140.awarded <= $p.today)
        WITH DISTINCT m139, g140
        MATCH (t1:TaskForce)<-[:IN]-(p137:Participation)<-[:PARTICIPATES]-(h138:Person), (p137)-[:ON_BEHALF_OF]->(m139:Organization)
        WHERE h138.private IS NULL AND coalesce(p137.since <= $p.today, true) AND coalesce(p137.until > $p.today, true) AND (h138.private IS NULL)
        WITH h138, m139, g140, p137
        ORDER BY CASE p137.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h138.id, m139.id, g140.id LIMIT 1
        RETURN [1, [['PERSON', h138, 'Person'], ['ORGANIZATION', m139, 'Organization'], ['GRANT', g140, 'Grant']]] AS chain133
        UNION ALL
        MATCH (m143:Organization)-[x145:MEMBER_OF]->(s144:Partnership)<-[y146:MEMBER_OF]-(f51)
        WHERE coalesce(x145.since <= $p.today, true) AND coalesce(x145.until > $p.today, true) AND coalesce(s144.since <= $p.today, true) AND coalesce(s144.until > $p.today, true) AND coalesce(y146.since <= $p.today, true) AND coalesce(y146.until > $p.today, true)
        WITH DISTINCT m143, s144
        MATCH (t1:TaskForce)<-[:IN]-(p141:Participation)<-[:PARTICIPATES]-(h142:Person), (p141)-[:ON_BEHALF_OF]->(m143:Organization)
        WHERE h142.private IS NULL AND coalesce(p141.since <= $p.today, true) AND coalesce(p141.until > $p.today, true) AND (h142.private IS NULL)
        WITH h142, m143, s144, p141
        ORDER BY CASE p141.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h142.id, m143.id, s144.id LIMIT 1
        RETURN [2, [['PERSON', h142, 'Person'], ['ORGANIZATION', m143, 'Organization'], ['PARTNERSHIP', s144, 'Partnership']]] AS chain133
      }
      WITH chain133
      ORDER BY chain133[0] LIMIT 1
      UNWIND chain133[1] AS step134
      WITH step134[0] AS link127, step134[1] AS e128, step134[2] AS face129, null AS since130, null AS until131, null AS source132
      WITH link127, e128, face129, since130, until131, source132, COLLECT {
        UNWIND [face129] AS x147
        RETURN [face129, e128.id, 'funder' + substring(e128.id, 12)]
      } AS c148
      RETURN [link127, c148]
    } AS c149, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (f51)-[x156:FOCUSES_ON]->(o2)
        WHERE coalesce(x156.since <= $p.today, true) AND coalesce(x156.until > $p.today, true)
        RETURN 'FOCUS' AS link150, o2 AS e151, 'Objective' AS face152, x156.since AS since153, x156.until AS until154, x156.source AS source155
        UNION
        MATCH (f51)-[:GAVE]->(g157:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g157.status, '') <> 'CANCELLED' AND (g157.awarded IS NULL OR g157.awarded <= $p.today)
        RETURN 'GRANT' AS link150, g157 AS e151, 'Grant' AS face152, g157.awarded AS since153, null AS until154, g157.source AS source155
      }
      WITH link150, e151, face152, since153, until154, source155
      ORDER BY link150, coalesce(since153, date('0001-01-01')) DESC, e151.id LIMIT 20
      WITH link150, e151, face152, since153, until154, source155, COLLECT {
        MATCH (n158:Source {id: source155})
        RETURN [n158.name]
      } AS c159, COLLECT {
        UNWIND [face152] AS x160
        RETURN [face152, e151.id, 'funder' + substring(e151.id, 12)]
      } AS c161
      RETURN [link150, toString(since153), toString(until154), c159, c161]
    } AS c162, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (f51)-[x169:FUNDS_IN]->(r170:Region)
        WHERE coalesce(x169.since <= $p.today, true) AND coalesce(x169.until > $p.today, true)
        RETURN 'REGION' AS link163, r170 AS e164, 'Region' AS face165, x169.since AS since166, x169.until AS until167, x169.source AS source168
      }
      WITH link163, e164, face165, since166, until167, source168
      ORDER BY link163, coalesce(since166, date('0001-01-01')) DESC, e164.id LIMIT 20
      WITH link163, e164, face165, since166, until167, source168, COLLECT {
        MATCH (n171:Source {id: source168})
        RETURN [n171.name]
      } AS c172, COLLECT {
        UNWIND [face165] AS x173
        RETURN [face165, e164.id, 'funder' + substring(e164.id, 12)]
      } AS c174
      RETURN [link163, toString(since166), toString(until167), c172, c174]
    } AS c175, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (f51)-[:GAVE]->(g182:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g182.status, '') <> 'CANCELLED' AND (g182.awarded IS NULL OR g182.awarded <= $p.today)
        RETURN 'GRANT' AS link176, g182 AS e177, 'Grant' AS face178, g182.awarded AS since179, null AS until180, g182.source AS source181
      }
      WITH link176, e177, face178, since179, until180, source181
      ORDER BY link176, coalesce(since179, date('0001-01-01')) DESC, e177.id LIMIT 20
      WITH link176, e177, face178, since179, until180, source181, COLLECT {
        MATCH (n183:Source {id: source181})
        RETURN [n183.name]
      } AS c184, COLLECT {
        UNWIND [face178] AS x185
        RETURN [face178, e177.id, 'funder' + substring(e177.id, 12)]
      } AS c186
      RETURN [link176, toString(since179), toString(until180), c184, c186]
    } AS c187, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (f51)-[:GAVE]->(g194:Grant)
        WHERE coalesce(g194.status, '') <> 'CANCELLED' AND (g194.awarded IS NULL OR g194.awarded <= $p.today) AND g194.amountMinor > 0
        RETURN 'GRANT' AS link188, g194 AS e189, 'Grant' AS face190, g194.awarded AS since191, null AS until192, g194.source AS source193
      }
      WITH link188, e189, face190, since191, until192, source193
      ORDER BY link188, coalesce(since191, date('0001-01-01')) DESC, e189.id LIMIT 20
      WITH link188, e189, face190, since191, until192, source193, COLLECT {
        MATCH (n195:Source {id: source193})
        RETURN [n195.name]
      } AS c196, COLLECT {
        UNWIND [face190] AS x197
        RETURN [face190, e189.id, 'funder' + substring(e189.id, 12)]
      } AS c198
      RETURN [link188, toString(since191), toString(until192), c196, c198]
    } AS c199, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (f51)-[:GAVE]->(g206:Grant)-[:AWARDED_TO]->(m207:Organization)
        WHERE coalesce(g206.status, '') <> 'CANCELLED' AND (g206.awarded IS NULL OR g206.awarded <= $p.today)
        WITH m207, max(g206.awarded) AS day208
        WHERE EXISTS {
          MATCH (m207:Organization)<-[:ON_BEHALF_OF]-(p209:Participation)-[:IN]->(t1:TaskForce)
          WHERE coalesce(p209.since <= $p.today, true) AND coalesce(p209.until > $p.today, true)
        }
        RETURN 'FUNDS' AS link200, m207 AS e201, 'Organization' AS face202, day208 AS since203, null AS until204, null AS source205
        UNION
        MATCH (f51)-[x210:MEMBER_OF]->(s211:Partnership)<-[y212:MEMBER_OF]-(m213:Organization)
        WHERE coalesce(x210.since <= $p.today, true) AND coalesce(x210.until > $p.today, true) AND coalesce(s211.since <= $p.today, true) AND coalesce(s211.until > $p.today, true) AND coalesce(y212.since <= $p.today, true) AND coalesce(y212.until > $p.today, true) AND m213 <> f51
        WITH DISTINCT s211, m213
        WHERE EXISTS {
          MATCH (m213:Organization)<-[:ON_BEHALF_OF]-(p214:Participation)-[:IN]->(t1:TaskForce)
          WHERE coalesce(p214.since <= $p.today, true) AND coalesce(p214.until > $p.today, true)
        }
        WITH DISTINCT s211
        RETURN 'PARTNERSHIP' AS link200, s211 AS e201, 'Partnership' AS face202, s211.since AS since203, s211.until AS until204, s211.source AS source205
        UNION
        MATCH (f51)-[:GAVE]->(g215:Grant)-[:AWARDED_TO]->(m216:Organization)<-[:AWARDED_TO]-(h217:Grant)<-[:GAVE]-(v218:Funder)
        WHERE coalesce(g215.status, '') <> 'CANCELLED' AND (g215.awarded IS NULL OR g215.awarded <= $p.today) AND coalesce(h217.status, '') <> 'CANCELLED' AND (h217.awarded IS NULL OR h217.awarded <= $p.today) AND v218 <> f51 AND EXISTS {
          MATCH (g215)-[:SUPPORTS]->(o2)
        } AND EXISTS {
          MATCH (h217)-[:SUPPORTS]->(o2)
        }
        WITH v218, max(h217.awarded) AS day219
        RETURN 'CO_FUNDER' AS link200, v218 AS e201, 'Funder' AS face202, day219 AS since203, null AS until204, null AS source205
      }
      WITH link200, e201, face202, since203, until204, source205
      ORDER BY link200, coalesce(since203, date('0001-01-01')) DESC, e201.id LIMIT 20
      WITH link200, e201, face202, since203, until204, source205, COLLECT {
        MATCH (n220:Source {id: source205})
        RETURN [n220.name]
      } AS c221, COLLECT {
        UNWIND [face202] AS x222
        RETURN [face202, e201.id, 'funder' + substring(e201.id, 12)]
      } AS c223
      RETURN [link200, toString(since203), toString(until204), c221, c223]
    } AS c224, COLLECT {
      CALL (f51, t1, o2, a3) {
        MATCH (f51)-[x231:FUNDS_IN]->(r232:Region)
        WHERE coalesce(x231.since <= $p.today, true) AND coalesce(x231.until > $p.today, true)
        RETURN 'REGION' AS link225, r232 AS e226, 'Region' AS face227, x231.since AS since228, x231.until AS until229, x231.source AS source230
      }
      WITH link225, e226, face227, since228, until229, source230
      ORDER BY link225, coalesce(since228, date('0001-01-01')) DESC, e226.id LIMIT 20
      WITH link225, e226, face227, since228, until229, source230, COLLECT {
        MATCH (n233:Source {id: source230})
        RETURN [n233.name]
      } AS c234, COLLECT {
        UNWIND [face227] AS x235
        RETURN [face227, e226.id, 'funder' + substring(e226.id, 12)]
      } AS c236
      RETURN [link225, toString(since228), toString(until229), c234, c236]
    } AS c237
    RETURN [c149, values108[0], facts110[..5] + [COUNT { (f51)-[:GAVE]->()
    } - facts110[5]] + facts110[6..], c162, values108[1], c175, values108[2], c187, values108[3], c199, values108[4], c224, values108[5], c237]
  } AS c241
  RETURN [c241, kept242]
} AS c245, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c246, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c247

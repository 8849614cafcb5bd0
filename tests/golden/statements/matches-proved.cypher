CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change246
    CALL (change246) {
      WITH change246
      WHERE coalesce(change246 = $p.p8.change, false)
      RETURN $p.p8.rows AS made247
      UNION ALL
      WITH change246
      WHERE NOT coalesce(change246 = $p.p8.change, false)
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
      WITH *, all6[..100] AS team7
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
      CALL (team7) {
        UNWIND team7 AS m5
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
      WITH *, COUNT {
        MATCH (:Objective)
      } AS objectives8
      CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
        CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
          MATCH (z61:Objective)<-[x62:FOCUSES_ON]-(f60:Funder)
          WHERE coalesce(x62.since <= $p.today, true) AND coalesce(x62.until > $p.today, true)
          WITH DISTINCT f60, z61
          WITH f60, count(z61) AS n63, max(CASE WHEN z61 = o2 THEN 1 END) AS here64
          RETURN f60 AS who38, n63 AS focused39, n63 * here64 AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          MATCH (o2)<-[:SUPPORTS]-(g65:Grant)<-[:GAVE]-(v66:Funder)
          WHERE coalesce(g65.status, '') <> 'CANCELLED' AND (g65.awarded IS NULL OR g65.awarded <= $p.today)
          OPTIONAL
          MATCH (g65)-[:AWARDED_TO]->(m67:Organization)
          WITH v66, m67, count(g65) AS n68, max(g65.awarded) AS day69, sum(0.5 ^ ((CASE WHEN g65.awarded IS NULL THEN 10.0 ELSE duration.inDays(g65.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g65.amountMinor * $p.p1[g65.currency] / (g65.amountMinor * $p.p1[g65.currency] + 100000.0), 0.0))) AS sum70, sum(0) AS in71
          WITH m67, collect([v66, n68, day69, sum70, in71]) AS givers72
          UNWIND givers72 AS x73
          WITH x73, x73[0] AS who74, CASE WHEN m67 IS NULL OR size(givers72) = 1 THEN 0 ELSE 1 END AS one75
          WITH who74, sum(x73[1]) AS n68, max(x73[2]) AS day69, sum(x73[3]) AS sum70, sum(x73[4]) AS in71, sum(one75) AS co76
          RETURN who74 AS who38, null AS focused39, null AS focuses40, n68 AS grants41, day69 AS last42, sum70 AS decayed43, in71 AS spent44, co76 AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          UNWIND team7 AS m77
          MATCH (m77)<-[:AWARDED_TO]-(g78:Grant)<-[:GAVE]-(f60:Funder)
          WHERE coalesce(g78.status, '') <> 'CANCELLED' AND (g78.awarded IS NULL OR g78.awarded <= $p.today)
          WITH DISTINCT f60, m77
          WITH f60, count(m77) AS n79
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, n79 AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          UNWIND all6 AS m80
          WITH m80
          WHERE m80:Funder
          RETURN m80 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, 1 AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          UNWIND team7 AS m81
          MATCH (m81)-[x82:MEMBER_OF]->(s83:Partnership)<-[y84:MEMBER_OF]-(f60:Funder)
          WHERE coalesce(x82.since <= $p.today, true) AND coalesce(x82.until > $p.today, true) AND coalesce(s83.since <= $p.today, true) AND coalesce(s83.until > $p.today, true) AND coalesce(y84.since <= $p.today, true) AND coalesce(y84.until > $p.today, true) AND m81 <> f60
          WITH DISTINCT f60, m81
          WITH f60, count(m81) AS n85
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, n85 AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          UNWIND cells37 AS cell88
          WITH cell88, cell88[0] AS r86
          MATCH (r86)<-[w87:FUNDS_IN]-(f60:Funder)
          WHERE coalesce(w87.since <= $p.today, true) AND coalesce(w87.until > $p.today, true)
          WITH f60, max(cell88[1]) AS most89, max(cell88[4]) AS nearest90, max(CASE cell88[2] WHEN 0 THEN 0 WHEN cell88[3] THEN 2 ELSE 1 END) AS covers91
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, most89 AS gap49, nearest90 AS near50, covers91 AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          MATCH (g92:Grant)<-[:GAVE]-(f60:Funder)
          WHERE g92.status = 'CANCELLED' AND NOT coalesce(g92.awarded > $p.today, false)
          WITH f60, count(g92) AS n93
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, n93 AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          MATCH (g94:Grant)<-[:GAVE]-(f60:Funder)
          WHERE g94.awarded > $p.today
          WITH f60, count(g94) AS n95
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, n95 AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          MATCH (f60:Funder)
          WHERE f60.focusStatement IS NOT NULL AND all_tell17 > 0
          WITH f60, toLower(f60.focusStatement) AS text96
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, reduce(s97 = 0.0, x98 IN words16 | s97 + CASE WHEN text96 CONTAINS x98[0] THEN x98[1] ELSE 0.0 END) / all_tell17 AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          WITH reduce(s100 = '', x101 IN words16 | s100 + ' ' + x101[0] + '*') AS query102
          WHERE query102 <> ''
          CALL db.index.fulltext.queryNodes('Grant_texts', query102, {limit: 200}) YIELD node AS g99
          MATCH (g99)<-[:GAVE]-(f60:Funder)
          WHERE coalesce(g99.status, '') <> 'CANCELLED' AND (g99.awarded IS NULL OR g99.awarded <= $p.today)
          WITH f60, toLower(g99.title + ' ' + coalesce(g99.description, '')) AS text103
          WITH f60, max(reduce(s100 = 0.0, x101 IN words16 | s100 + CASE WHEN text103 CONTAINS x101[0] THEN x101[1] ELSE 0.0 END) / all_tell17) AS most104
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, most104 AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
          UNION ALL
          MATCH (k105:FundingCall)<-[:OFFERS]-(f60:Funder)
          WHERE (COUNT { (k105)-[:FOR_OBJECTIVE]->()
          } = 0 OR EXISTS {
            MATCH (k105)-[:FOR_OBJECTIVE]->(z106)
            WHERE z106 = o2
          }) AND true
          WITH f60, count(k105) AS n107, sum(CASE WHEN (coalesce(k105.opens <= $p.today, true) AND coalesce(k105.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some108, min(CASE WHEN k105.opens > $p.today THEN k105.opens END) AS next109, max(k105.closes) AS over110
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, n107 AS calls56, some108 AS open57, next109 AS opens58, over110 AS closes59
          UNION ALL
          MATCH (f60:Funder)
          RETURN f60 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS said54, null AS described55, null AS calls56, null AS open57, null AS opens58, null AS closes59
        }
        WITH who38, max(focused39) AS focused39, max(focuses40) AS focuses40, max(grants41) AS grants41, max(last42) AS last42, max(decayed43) AS decayed43, max(spent44) AS spent44, max(shared45) AS shared45, max(tied46) AS tied46, max(within47) AS within47, max(allied48) AS allied48, max(gap49) AS gap49, max(near50) AS near50, max(cover51) AS cover51, max(called_off52) AS called_off52, max(later53) AS later53, max(said54) AS said54, max(described55) AS described55, max(calls56) AS calls56, max(open57) AS open57, max(opens58) AS opens58, max(closes59) AS closes59
        RETURN who38, focused39, focuses40, grants41, last42, decayed43, spent44, shared45, tied46, within47, allied48, gap49, near50, cover51, called_off52, later53, said54, described55, calls56, open57, opens58, closes59
      }
      WITH *, who38 AS f60
      WITH *, COUNT { (f60)-[:GAVE]->()
      } - coalesce(called_off52, 0) - coalesce(later53, 0) AS given118
      WITH *, null AS middle121, null AS variance122
      WITH *, exp(middle121) AS typical119, null AS reason120
      WITH *, [CASE WHEN focused39 > 0 OR given118 > 0 OR said54 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses40 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses40) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants41 / (given118 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described55 > coalesce(said54, 0.0) THEN described55 ELSE coalesce(said54, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near50 IS NOT NULL OR spent44 > 0) THEN 1.0 - (1.0 - coalesce(near50, 0.0)) * (1.0 - coalesce(spent44 / (spent44 + 2.0), 0.0)) END, CASE WHEN given118 > 0 THEN coalesce(decayed43 / (decayed43 + 1.0), 0.0) END, exp(-((log(null) - middle121) ^ 2) / (2.0 * CASE WHEN variance122 < 0.25 THEN 0.25 ELSE variance122 END)), CASE WHEN given118 > 0 OR within47 = 1 OR allied48 > 0 THEN 1.0 - (1.0 - coalesce(tied46 / (tied46 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared45 / (shared45 + 1.0), 0.0)) * (1.0 - CASE WHEN within47 = 1 THEN 0.8 WHEN allied48 > 0 THEN 0.4 ELSE 0.0 END) END, gap49] AS values114, [CASE WHEN f60.closedOn <= $p.today THEN 0 WHEN f60.closedOn > $p.today OR last42 >= $p.today - duration({years: 3}) OR (f60.activeOn <= $p.today AND f60.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f60.fundsTypes, [])) = 0 THEN null WHEN any(x25 IN f60.fundsTypes WHERE x25 IN types19) THEN 1 WHEN untyped20 = 0 AND size(types19) > 0 THEN 0 END, CASE WHEN open57 > 0 THEN 1 WHEN calls56 > 0 THEN 0 END] AS gates115, [focuses40, said54, described55, grants41, toString(last42), given118, decayed43, spent44, near50, cover51, null, typical119, tied46, shared45, within47, allied48, gap49, calls56, open57, toString(opens58), toString(closes59), null, reason120] AS facts116, [t1.code, o2.code, a3.name, types19, untyped20, size(all6), objectives8] AS here117
      WITH *, reduce(s123 = 0.0, i124 IN range(0, size(values114) - 1) | s123 + CASE WHEN values114[i124] IS NULL THEN 0.0 ELSE $p.p4[i124] END) AS known125, reduce(s123 = 0.0, i124 IN range(0, size(values114) - 1) | s123 + CASE WHEN values114[i124] IS NULL THEN 0.0 ELSE $p.p4[i124] * values114[i124] END) AS sum126
      WITH *, CASE WHEN known125 > 0 THEN toInteger(floor(sum126 / known125 * 1000000 + 0.5)) ELSE -1 END AS micro112, toInteger(floor(known125 * 1000000 + 0.5)) AS covered113, CASE WHEN any(x25 IN gates115 WHERE x25 = 0) THEN 1 ELSE 0 END AS blocked111
      WITH f60, t1, o2, a3, head(collect([micro112, covered113, blocked111, values114, gates115, facts116, here117])) AS row127
      WITH f60, t1, o2, a3, row127[0] AS micro112, row127[1] AS covered113, row127[2] AS blocked111, row127[3] AS values114, row127[4] AS gates115, row127[5] AS facts116, row127[6] AS here117
      ORDER BY blocked111, micro112 DESC, covered113 DESC, f60.id
      WITH collect([f60, micro112, covered113, blocked111, values114, gates115, facts116, here117, t1, o2, a3]) AS l128
      WITH COLLECT {
        UNWIND l128 AS x129
        WITH x129[0] AS f60, x129[1] AS micro112, x129[2] AS covered113, x129[3] AS blocked111, x129[4] AS values114, x129[5] AS gates115, x129[6] AS facts116, x129[7] AS here117, x129[8] AS t1, x129[9] AS o2, x129[10] AS a3
        WITH f60, micro112, covered113, blocked111, values114, gates115, facts116, here117, t1, o2, a3 LIMIT $p.p7
        RETURN [f60.id, micro112, covered113, blocked111, values114, gates115, facts116, here117, t1.id, o2.id, a3.id]
      } AS c241
      RETURN [c241] AS made247
    }
    RETURN [change246, made247] AS kept245
  }
  WITH kept245, kept245[1][0] AS c241
  WITH kept245, c241, COLLECT {
    UNWIND c241 AS x242
    WITH head(COLLECT {
      MATCH (n243:Node {id: x242[0]})
      RETURN n243
    }) AS f60, x242[1] AS micro112, x242[2] AS covered113, x242[3] AS blocked111, x242[4] AS values114, x242[5] AS gates115, x242[6] AS facts116, x242[7] AS here117, head(COLLECT {
      MATCH (n243:Node {id: x242[8]})
      RETURN n243
    }) AS t1, head(COLLECT {
      MATCH (n243:Node {id: x242[9]})
      RETURN n243
    }) AS o2, head(COLLECT {
      MATCH (n243:Node {id: x242[10]})
      RETURN n243
    }) AS a3
    WITH f60, micro112, covered113, blocked111, values114, gates115, facts116, here117, t1, o2, a3, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (t1:TaskForce)<-[:IN]-(p138:Participation)<-[:PARTICIPATES]-(h139:Person), (p138)-[:ON_BEHALF_OF]->(f60)
        WHERE h139.private IS NULL AND coalesce(p138.since <= $p.today, true) AND coalesce(p138.until > $p.today, true) AND (h139.private IS NULL)
        WITH h139, p138
        ORDER BY CASE p138.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h139.id LIMIT 1
        RETURN [0, [['PERSON', h139, 'Person']]] AS chain136
        UNION ALL
        MATCH (m142:Organization)<-[:AWARDED_TO]-(g143:Grant)<-[:GAVE]-(f60)
        WHERE coalesce(g143.status, '') <> 'CANCELLED' AND (g143.awarded IS NULL OR g143.awarded <= $p.today)
        WITH DISTINCT m142, g143
        MATCH (t1:TaskForce)<-[:IN]-(p140:Participation)<-[:PARTICIPATES]-(h141:Person), (p140)-[:ON_BEHALF_OF]->(m142:Organization)
        WHERE h141.private IS NULL AND coalesce(p140.since <= $p.today, true) AND coalesce(p140.until > $p.today, true) AND (h141.private IS NULL)
        WITH h141, m142, g143, p140
        ORDER BY CASE p140.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h141.id, m142.id, g143.id LIMIT 1
        RETURN [1, [['PERSON', h141, 'Person'], ['ORGANIZATION', m142, 'Organization'], ['GRANT', g143, 'Grant']]] AS chain136
        UNION ALL
        MATCH (m146:Organization)-[x148:MEMBER_OF]->(s147:Partnership)<-[y149:MEMBER_OF]-(f60)
        WHERE coalesce(x148.since <= $p.today, true) AND coalesce(x148.until > $p.today, true) AND coalesce(s147.since <= $p.today, true) AND coalesce(s147.until > $p.today, true) AND coalesce(y149.since <= $p.today, true) AND coalesce(y149.until > $p.today, true)
        WITH DISTINCT m146, s147
        MATCH (t1:TaskForce)<-[:IN]-(p144:Participation)<-[:PARTICIPATES]-(h145:Person), (p144)-[:ON_BEHALF_OF]->(m146:Organization)
        WHERE h145.private IS NULL AND coalesce(p144.since <= $p.today, true) AND coalesce(p144.until > $p.today, true) AND (h145.private IS NULL)
        WITH h145, m146, s147, p144
        ORDER BY CASE p144.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h145.id, m146.id, s147.id LIMIT 1
        RETURN [2, [['PERSON', h145, 'Person'], ['ORGANIZATION', m146, 'Organization'], ['PARTNERSHIP', s147, 'Partnership']]] AS chain136
      }
      WITH chain136
      ORDER BY chain136[0] LIMIT 1
      UNWIND chain136[1] AS step137
      WITH step137[0] AS link130, step137[1] AS e131, step137[2] AS face132, null AS since133, null AS until134, null AS source135
      WITH link130, e131, face132, since133, until134, source135, COLLECT {
        UNWIND [face132] AS x150
        RETURN [face132, e131.id, 'funder' + substring(e131.id, 12)]
      } AS c151
      RETURN [link130, c151]
    } AS c152, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[x159:FOCUSES_ON]->(o2)
        WHERE coalesce(x159.since <= $p.today, true) AND coalesce(x159.until > $p.today, true)
        RETURN 'FOCUS' AS link153, o2 AS e154, 'Objective' AS face155, x159.since AS since156, x159.until AS until157, x159.source AS source158
        UNION
        MATCH (f60)-[:GAVE]->(g160:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g160.status, '') <> 'CANCELLED' AND (g160.awarded IS NULL OR g160.awarded <= $p.today)
        RETURN 'GRANT' AS link153, g160 AS e154, 'Grant' AS face155, g160.awarded AS since156, null AS until157, g160.source AS source158
      }
      WITH link153, e154, face155, since156, until157, source158
      ORDER BY link153, coalesce(since156, date('0001-01-01')) DESC, e154.id LIMIT 20
      WITH link153, e154, face155, since156, until157, source158, COLLECT {
        MATCH (n161:Source {id: source158})
        RETURN [n161.name]
      } AS c162, COLLECT {
        UNWIND [face155] AS x163
        RETURN [face155, e154.id, 'funder' + substring(e154.id, 12)]
      } AS c164
      RETURN [link153, toString(since156), toString(until157), c162, c164]
    } AS c165, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[x172:FUNDS_IN]->(r173:Region)
        WHERE coalesce(x172.since <= $p.today, true) AND coalesce(x172.until > $p.today, true)
        RETURN 'REGION' AS link166, r173 AS e167, 'Region' AS face168, x172.since AS since169, x172.until AS until170, x172.source AS source171
      }
      WITH link166, e167, face168, since169, until170, source171
      ORDER BY link166, coalesce(since169, date('0001-01-01')) DESC, e167.id LIMIT 20
      WITH link166, e167, face168, since169, until170, source171, COLLECT {
        MATCH (n174:Source {id: source171})
        RETURN [n174.name]
      } AS c175, COLLECT {
        UNWIND [face168] AS x176
        RETURN [face168, e167.id, 'funder' + substring(e167.id, 12)]
      } AS c177
      RETURN [link166, toString(since169), toString(until170), c175, c177]
    } AS c178, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[:GAVE]->(g185:Grant)-[:SUPPORTS]->(o2)
        WHERE coalesce(g185.status, '') <> 'CANCELLED' AND (g185.awarded IS NULL OR g185.awarded <= $p.today)
        RETURN 'GRANT' AS link179, g185 AS e180, 'Grant' AS face181, g185.awarded AS since182, null AS until183, g185.source AS source184
      }
      WITH link179, e180, face181, since182, until183, source184
      ORDER BY link179, coalesce(since182, date('0001-01-01')) DESC, e180.id LIMIT 20
      WITH link179, e180, face181, since182, until183, source184, COLLECT {
        MATCH (n186:Source {id: source184})
        RETURN [n186.name]
      } AS c187, COLLECT {
        UNWIND [face181] AS x188
        RETURN [face181, e180.id, 'funder' + substring(e180.id, 12)]
      } AS c189
      RETURN [link179, toString(since182), toString(until183), c187, c189]
    } AS c190, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[:GAVE]->(g197:Grant)
        WHERE coalesce(g197.status, '') <> 'CANCELLED' AND (g197.awarded IS NULL OR g197.awarded <= $p.today) AND g197.amountMinor > 0
        RETURN 'GRANT' AS link191, g197 AS e192, 'Grant' AS face193, g197.awarded AS since194, null AS until195, g197.source AS source196
      }
      WITH link191, e192, face193, since194, until195, source196
      ORDER BY link191, coalesce(since194, date('0001-01-01')) DESC, e192.id LIMIT 20
      WITH link191, e192, face193, since194, until195, source196, COLLECT {
        MATCH (n198:Source {id: source196})
        RETURN [n198.name]
      } AS c199, COLLECT {
        UNWIND [face193] AS x200
        RETURN [face193, e192.id, 'funder' + substring(e192.id, 12)]
      } AS c201
      RETURN [link191, toString(since194), toString(until195), c199, c201]
    } AS c202, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[:GAVE]->(g209:Grant)-[:AWARDED_TO]->(m210:Organization)
        WHERE coalesce(g209.status, '') <> 'CANCELLED' AND (g209.awarded IS NULL OR g209.awarded <= $p.today)
        WITH m210, max(g209.awarded) AS day211
        WHERE EXISTS {
          MATCH (m210:Organization)<-[:ON_BEHALF_OF]-(p212:Participation)-[:IN]->(t1:TaskForce)
          WHERE coalesce(p212.since <= $p.today, true) AND coalesce(p212.until > $p.today, true)
        }
        RETURN 'FUNDS' AS link203, m210 AS e204, 'Organization' AS face205, day211 AS since206, null AS until207, null AS source208
        UNION
        MATCH (f60)-[x213:MEMBER_OF]->(s214:Partnership)<-[y215:MEMBER_OF]-(m216:Organization)
        WHERE coalesce(x213.since <= $p.today, true) AND coalesce(x213.until > $p.today, true) AND coalesce(s214.since <= $p.today, true) AND coalesce(s214.until > $p.today, true) AND coalesce(y215.since <= $p.today, true) AND coalesce(y215.until > $p.today, true) AND m216 <> f60
        WITH DISTINCT s214, m216
        WHERE EXISTS {
          MATCH (m216:Organization)<-[:ON_BEHALF_OF]-(p217:Participation)-[:IN]->(t1:TaskForce)
          WHERE coalesce(p217.since <= $p.today, true) AND coalesce(p217.until > $p.today, true)
        }
        WITH DISTINCT s214
        RETURN 'PARTNERSHIP' AS link203, s214 AS e204, 'Partnership' AS face205, s214.since AS since206, s214.until AS until207, s214.source AS source208
        UNION
        MATCH (f60)-[:GAVE]->(g218:Grant)-[:AWARDED_TO]->(m219:Organization)<-[:AWARDED_TO]-(h220:Grant)<-[:GAVE]-(v221:Funder)
        WHERE coalesce(g218.status, '') <> 'CANCELLED' AND (g218.awarded IS NULL OR g218.awarded <= $p.today) AND coalesce(h220.status, '') <> 'CANCELLED' AND (h220.awarded IS NULL OR h220.awarded <= $p.today) AND v221 <> f60 AND EXISTS {
          MATCH (g218)-[:SUPPORTS]->(o2)
        } AND EXISTS {
          MATCH (h220)-[:SUPPORTS]->(o2)
        }
        WITH v221, max(h220.awarded) AS day222
        RETURN 'CO_FUNDER' AS link203, v221 AS e204, 'Funder' AS face205, day222 AS since206, null AS until207, null AS source208
      }
      WITH link203, e204, face205, since206, until207, source208
      ORDER BY link203, coalesce(since206, date('0001-01-01')) DESC, e204.id LIMIT 20
      WITH link203, e204, face205, since206, until207, source208, COLLECT {
        MATCH (n223:Source {id: source208})
        RETURN [n223.name]
      } AS c224, COLLECT {
        UNWIND [face205] AS x225
        RETURN [face205, e204.id, 'funder' + substring(e204.id, 12)]
      } AS c226
      RETURN [link203, toString(since206), toString(until207), c224, c226]
    } AS c227, COLLECT {
      CALL (f60, t1, o2, a3) {
        MATCH (f60)-[x234:FUNDS_IN]->(r235:Region)
        WHERE coalesce(x234.since <= $p.today, true) AND coalesce(x234.until > $p.today, true)
        RETURN 'REGION' AS link228, r235 AS e229, 'Region' AS face230, x234.since AS since231, x234.until AS until232, x234.source AS source233
      }
      WITH link228, e229, face230, since231, until232, source233
      ORDER BY link228, coalesce(since231, date('0001-01-01')) DESC, e229.id LIMIT 20
      WITH link228, e229, face230, since231, until232, source233, COLLECT {
        MATCH (n236:Source {id: source233})
        RETURN [n236.name]
      } AS c237, COLLECT {
        UNWIND [face230] AS x238
        RETURN [face230, e229.id, 'funder' + substring(e229.id, 12)]
      } AS c239
      RETURN [link228, toString(since231), toString(until232), c237, c239]
    } AS c240
    RETURN [c152, values114[0], facts116, c165, values114[1], c178, values114[2], c190, values114[3], c202, values114[4], c227, values114[5], c240]
  } AS c244
  RETURN [c244, kept245]
} AS c248, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c249, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c250

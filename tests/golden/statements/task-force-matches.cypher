CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change199
    CALL (change199) {
      WITH change199
      WHERE coalesce(change199 = $p.p9.change, false)
      RETURN $p.p9.rows AS made200
      UNION ALL
      WITH change199
      WHERE NOT coalesce(change199 = $p.p9.change, false)
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
        WITH m6, count(p5) AS people12
        ORDER BY people12 DESC, m6.id
        RETURN collect(m6) AS all7
      }
      WITH *, all7[..100] AS team8
      CALL (a4) {
        MATCH (r13:Region)-[:PART_OF*0..4]->(a4)
        RETURN collect(DISTINCT r13) AS inside14
      }
      CALL (a4) {
        MATCH (a4)-[:PART_OF*0..4]->(r13:Region)
        RETURN collect(DISTINCT r13) AS above15
      }
      CALL (o3) {
        UNWIND split(toLower(o3.label + ' ' + o3.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word16
        WITH DISTINCT left(word16, 6) AS stem17
        WHERE size(stem17) >= 4 AND NOT stem17 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
        MATCH (z18:Objective)
        WITH stem17, count(*) AS n19, sum(CASE WHEN toLower(z18.label + ' ' + z18.title) CONTAINS stem17 THEN 1 ELSE 0 END) AS in20
        WITH stem17, log((n19 + 1.0) / in20) AS tells21
        ORDER BY stem17
        RETURN collect([stem17, tells21]) AS words22, sum(tells21) AS all_tell23
      }
      CALL (all7) {
        UNWIND all7 AS m6
        WITH m6.type AS type24
        RETURN collect(DISTINCT type24) AS types25, count(*) - count(type24) AS untyped26
      }
      CALL (team8) {
        UNWIND team8 AS m6
        MATCH (m6)-[:LOCATED_IN]->(c27:Region)
        WITH c27, count(m6) AS n19
        RETURN collect([c27, n19]) AS located28
      }
      CALL (located28, a4) {
        MATCH (c27:Region)
        WHERE c27.level = 'COUNTRY'
        WITH c27, head(COLLECT {
          MATCH (c27)-[:PART_OF*1..4]->(r13:Region)
          WHERE r13.scheme = 'm49' AND r13.level = 'REGION'
          RETURN r13
          ORDER BY r13.id LIMIT 1
        }) AS top29, coalesce(head([x30 IN located28 WHERE x30[0] = c27 | x30[1]]), 0) AS n19, EXISTS {
          MATCH (c27)-[:PART_OF*0..4]->(a4)
        } AS in20
        WITH top29, sum(n19) AS n19, collect([c27, in20]) AS those31
        WITH collect([top29, n19, those31]) AS tops32, max(CASE WHEN top29 IS NULL THEN 0 ELSE n19 END) AS most33
        UNWIND tops32 AS x30
        UNWIND x30[2] AS y34
        WITH y34[0] AS c27, y34[1] AS in20, CASE WHEN x30[0] IS NULL THEN 0.0 WHEN most33 = 0 THEN 1.0 ELSE 1.0 - toFloat(x30[1]) / most33 END AS empty35
        MATCH (c27)-[:PART_OF*0..4]->(r13:Region)
        WITH DISTINCT r13, c27, in20, empty35
        WITH r13, count(c27) AS size36, sum(CASE WHEN in20 THEN 1 ELSE 0 END) AS common37, max(CASE WHEN in20 OR a4 IS NULL THEN empty35 ELSE 0.0 END) AS hole38
        WITH collect([r13, size36, common37, hole38]) AS every39, max(common37) AS asked40, max(size36) AS widest41
        RETURN [x30 IN every39 | [x30[0], x30[3], x30[2], asked40, CASE WHEN x30[2] = 0 THEN 0.0 WHEN x30[2] < asked40 THEN 0.5 * x30[2] / asked40 WHEN widest41 = asked40 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x30[1]) / asked40) / log(toFloat(widest41) / asked40) END]] AS cells42
      }
      WITH *, COUNT {
        MATCH (:Objective)
      } AS objectives9, true AS speaks10, true AS may_know11
      CALL (t2, o3, a4, all7, team8, cells42, words22, all_tell23, inside14, above15, f1) {
        CALL (t2, o3, a4, all7, team8, cells42, words22, all_tell23, inside14, above15, f1) {
          MATCH (z69:Objective)<-[x70:FOCUSES_ON]-(f1:Funder)
          WHERE coalesce(x70.since <= $p.today, true) AND coalesce(x70.until > $p.today, true)
          WITH DISTINCT f1, z69
          WITH f1, count(z69) AS n71, max(CASE WHEN z69 = o3 THEN 1 END) AS here72
          RETURN f1 AS who43, n71 AS focused44, n71 * here72 AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          MATCH (o3)<-[:SUPPORTS]-(g75:Grant)<-[:GAVE]-(v76:Funder)
          WHERE coalesce(g75.status, '') <> 'CANCELLED' AND (g75.awarded IS NULL OR g75.awarded <= $p.today)
          OPTIONAL
          MATCH (g75)-[:AWARDED_TO]->(m77:Organization)
          WITH v76, m77, count(g75) AS n78, max(g75.awarded) AS day79, sum(0.5 ^ ((CASE WHEN g75.awarded IS NULL THEN 10.0 ELSE duration.inDays(g75.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g75.amountMinor * $p.p1[g75.currency] / (g75.amountMinor * $p.p1[g75.currency] + 100000.0), 0.0))) AS sum80, sum(CASE WHEN EXISTS {
            MATCH (g75)-[:SPENT_IN]->(r74:Region)
            WHERE r74 IN inside14
          } THEN 1 ELSE 0 END) AS in81
          WITH m77, collect([v76, n78, day79, sum80, in81]) AS givers82
          UNWIND givers82 AS x83
          WITH x83, x83[0] AS who84, CASE WHEN m77 IS NULL OR size(givers82) = 1 THEN 0 ELSE 1 END AS one85
          WITH who84, sum(x83[1]) AS n78, max(x83[2]) AS day79, sum(x83[3]) AS sum80, sum(x83[4]) AS in81, sum(one85) AS co86
          RETURN who84 AS who43, null AS focused44, null AS focuses45, n78 AS grants46, day79 AS last47, sum80 AS decayed48, in81 AS spent49, co86 AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          UNWIND team8 AS m90
          MATCH (m90)<-[:AWARDED_TO]-(g89:Grant)<-[:GAVE]-(f1:Funder)
          WHERE coalesce(g89.status, '') <> 'CANCELLED' AND (g89.awarded IS NULL OR g89.awarded <= $p.today)
          WITH DISTINCT f1, m90
          WITH f1, count(m90) AS n91
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, n91 AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          UNWIND all7 AS m95
          WITH m95
          WHERE m95:Funder
          RETURN m95 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, 1 AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          UNWIND team8 AS m99
          MATCH (m99)-[x100:MEMBER_OF]->(s101:Partnership)<-[y102:MEMBER_OF]-(f1:Funder)
          WHERE coalesce(x100.since <= $p.today, true) AND coalesce(x100.until > $p.today, true) AND coalesce(s101.since <= $p.today, true) AND coalesce(s101.until > $p.today, true) AND coalesce(y102.since <= $p.today, true) AND coalesce(y102.until > $p.today, true) AND m99 <> f1
          WITH DISTINCT f1, m99
          WITH f1, count(m99) AS n103
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, n103 AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          UNWIND cells42 AS cell108
          WITH cell108, cell108[0] AS r105
          MATCH (r105)<-[w107:FUNDS_IN]-(f1:Funder)
          WHERE coalesce(w107.since <= $p.today, true) AND coalesce(w107.until > $p.today, true)
          WITH f1, max(cell108[1]) AS most109, max(cell108[4]) AS nearest110, max(CASE cell108[2] WHEN 0 THEN 0 WHEN cell108[3] THEN 2 ELSE 1 END) AS covers111
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, most109 AS gap54, nearest110 AS near55, covers111 AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          MATCH (g114:Grant)<-[:GAVE]-(f1:Funder)
          WHERE g114.status = 'CANCELLED' AND NOT coalesce(g114.awarded > $p.today, false)
          WITH f1, count(g114) AS n115
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, n115 AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          MATCH (g118:Grant)<-[:GAVE]-(f1:Funder)
          WHERE g118.awarded > $p.today
          WITH f1, count(g118) AS n119
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, n119 AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          MATCH (f1:Funder)
          WHERE f1.focusStatement IS NOT NULL AND all_tell23 > 0
          WITH f1, toLower(f1.focusStatement) AS text123
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, reduce(s124 = 0.0, x125 IN words22 | s124 + CASE WHEN text123 CONTAINS x125[0] THEN x125[1] ELSE 0.0 END) / all_tell23 AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          WITH reduce(s129 = '', x130 IN words22 | s129 + ' ' + x130[0] + '*') AS query131
          WHERE query131 <> ''
          CALL db.index.fulltext.queryNodes('Grant_texts', query131, {limit: 200}) YIELD node AS g128
          MATCH (g128)<-[:GAVE]-(f1:Funder)
          WHERE coalesce(g128.status, '') <> 'CANCELLED' AND (g128.awarded IS NULL OR g128.awarded <= $p.today)
          WITH f1, toLower(g128.title + ' ' + coalesce(g128.description, '')) AS text132
          WITH f1, max(reduce(s129 = 0.0, x130 IN words22 | s129 + CASE WHEN text132 CONTAINS x130[0] THEN x130[1] ELSE 0.0 END) / all_tell23) AS most133
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, most133 AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
          UNION ALL
          MATCH (k134:FundingCall)<-[:OFFERS]-(f1:Funder)
          WHERE (COUNT { (k134)-[:FOR_OBJECTIVE]->()
          } = 0 OR EXISTS {
            MATCH (k134)-[:FOR_OBJECTIVE]->(z137)
            WHERE z137 = o3
          }) AND (COUNT { (k134)-[:FOR_REGION]->()
          } = 0 OR EXISTS {
            MATCH (k134)-[:FOR_REGION]->(r135:Region)
            WHERE r135 IN inside14 OR r135 IN above15
          })
          WITH f1, count(k134) AS n138, sum(CASE WHEN (coalesce(k134.opens <= $p.today, true) AND coalesce(k134.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some139, min(CASE WHEN k134.opens > $p.today THEN k134.opens END) AS next140, max(k134.closes) AS over141
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, n138 AS calls61, some139 AS open62, next140 AS opens63, over141 AS closes64, null AS stage65
          UNION ALL
          MATCH (t2)<-[:ABOUT]-(k142:Contact)-[:WITH]->(f1:Funder)
          WHERE date(k142.at) <= $p.today
          WITH f1, k142
          ORDER BY k142.at DESC, k142.id DESC
          WITH f1, head(collect(k142.stage)) AS n145
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, n145 AS stage65
          UNION ALL
          MATCH (f1:Funder)
          RETURN f1 AS who43, null AS focused44, null AS focuses45, null AS grants46, null AS last47, null AS decayed48, null AS spent49, null AS shared50, null AS tied51, null AS within52, null AS allied53, null AS gap54, null AS near55, null AS cover56, null AS called_off57, null AS later58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64, null AS stage65
        }
        WITH who43, max(focused44) AS focused44, max(focuses45) AS focuses45, max(grants46) AS grants46, max(last47) AS last47, max(decayed48) AS decayed48, max(spent49) AS spent49, max(shared50) AS shared50, max(tied51) AS tied51, max(within52) AS within52, max(allied53) AS allied53, max(gap54) AS gap54, max(near55) AS near55, max(cover56) AS cover56, max(called_off57) AS called_off57, max(later58) AS later58, max(said59) AS said59, max(described60) AS described60, max(calls61) AS calls61, max(open62) AS open62, max(opens63) AS opens63, max(closes64) AS closes64, max(stage65) AS stage65
        RETURN who43, focused44, focuses45, grants46, last47, decayed48, spent49, shared50, tied51, within52, allied53, gap54, near55, cover56, called_off57, later58, said59, described60, calls61, open62, opens63, closes64, stage65
      }
      WITH *
      WHERE who43 = f1
      WITH *, COUNT { (f1)-[:GAVE]->()
      } - coalesce(called_off57, 0) - coalesce(later58, 0) AS given156
      WITH *, null AS middle159, null AS variance160
      WITH *, exp(middle159) AS typical157, CASE WHEN may_know11 THEN f1.doNotContactReason END AS reason158
      WITH *, [CASE WHEN focused44 > 0 OR given156 > 0 OR said59 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses45 IS NULL THEN 0.0 ELSE log((objectives9 + 1.0) / focuses45) / log(objectives9 + 1.0) END) * (1.0 - coalesce(grants46 / (given156 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described60 > coalesce(said59, 0.0) THEN described60 ELSE coalesce(said59, 0.0) END) END, CASE WHEN a4 IS NOT NULL AND (near55 IS NOT NULL OR spent49 > 0) THEN 1.0 - (1.0 - coalesce(near55, 0.0)) * (1.0 - coalesce(spent49 / (spent49 + 2.0), 0.0)) END, CASE WHEN given156 > 0 THEN coalesce(decayed48 / (decayed48 + 1.0), 0.0) END, exp(-((log(null) - middle159) ^ 2) / (2.0 * CASE WHEN variance160 < 0.25 THEN 0.25 ELSE variance160 END)), CASE WHEN given156 > 0 OR within52 = 1 OR allied53 > 0 THEN 1.0 - (1.0 - coalesce(tied51 / (tied51 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared50 / (shared50 + 1.0), 0.0)) * (1.0 - CASE WHEN within52 = 1 THEN 0.8 WHEN allied53 > 0 THEN 0.4 ELSE 0.0 END) END, gap54] AS values152, [CASE WHEN f1.closedOn <= $p.today THEN 0 WHEN f1.closedOn > $p.today OR last47 >= $p.today - duration({years: 3}) OR (f1.activeOn <= $p.today AND f1.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f1.fundsTypes, [])) = 0 THEN null WHEN any(x30 IN f1.fundsTypes WHERE x30 IN types25) THEN 1 WHEN untyped26 = 0 AND size(types25) > 0 THEN 0 END, CASE cover56 WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN open62 > 0 THEN 1 WHEN calls61 > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN stage65 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f1.doNotContact THEN 0 ELSE 1 END] AS gates153, [focuses45, said59, described60, grants46, toString(last47), given156, decayed48, spent49, near55, cover56, null, typical157, tied51, shared50, within52, allied53, gap54, calls61, open62, toString(opens63), toString(closes64), stage65, reason158] AS facts154, [t2.code, o3.code, a4.name, types25, untyped26, size(all7), objectives9] AS here155
      WITH *, reduce(s161 = 0.0, i162 IN range(0, size(values152) - 1) | s161 + CASE WHEN values152[i162] IS NULL THEN 0.0 ELSE $p.p4[i162] END) AS known163, reduce(s161 = 0.0, i162 IN range(0, size(values152) - 1) | s161 + CASE WHEN values152[i162] IS NULL THEN 0.0 ELSE $p.p4[i162] * values152[i162] END) AS sum164
      WITH *, CASE WHEN known163 > 0 THEN toInteger(floor(sum164 / known163 * 1000000 + 0.5)) ELSE -1 END AS micro150, toInteger(floor(known163 * 1000000 + 0.5)) AS covered151, CASE WHEN any(x30 IN gates153 WHERE x30 = 0) THEN 1 ELSE 0 END AS blocked149
      WITH t2, o3, a4, f1, head(collect([micro150, covered151, blocked149, values152, gates153, facts154, here155])) AS row165
      WITH t2, o3, a4, f1, row165[0] AS micro150, row165[1] AS covered151, row165[2] AS blocked149, row165[3] AS values152, row165[4] AS gates153, row165[5] AS facts154, row165[6] AS here155
      ORDER BY blocked149, micro150 DESC, covered151 DESC, t2.id
      WITH collect([t2, micro150, covered151, blocked149, values152, gates153, facts154, here155, o3, a4, f1]) AS l166
      WITH size(l166) AS c168, COLLECT {
        UNWIND l166 AS x167
        WITH x167[0] AS t2, x167[1] AS micro150, x167[2] AS covered151, x167[3] AS blocked149, x167[4] AS values152, x167[5] AS gates153, x167[6] AS facts154, x167[7] AS here155, x167[8] AS o3, x167[9] AS a4, x167[10] AS f1
        WITH t2, micro150, covered151, blocked149, values152, gates153, facts154, here155, o3, a4, f1 LIMIT $p.p8
        RETURN [t2.id, micro150, covered151, blocked149, values152, gates153, facts154, here155, o3.id, a4.id, f1.id]
      } AS c194
      RETURN [c168, c194] AS made200
    }
    RETURN [change199, made200] AS kept198
  }
  WITH kept198, kept198[1][0] AS c168, kept198[1][1] AS c194
  WITH kept198, c168, c194, COLLECT {
    UNWIND c194 AS x195
    WITH head(COLLECT {
      MATCH (n196:Node {id: x195[0]})
      RETURN n196
    }) AS t2, x195[1] AS micro150, x195[2] AS covered151, x195[3] AS blocked149, x195[4] AS values152, x195[5] AS gates153, x195[6] AS facts154, x195[7] AS here155, head(COLLECT {
      MATCH (n196:Node {id: x195[8]})
      RETURN n196
    }) AS o3, head(COLLECT {
      MATCH (n196:Node {id: x195[9]})
      RETURN n196
    }) AS a4, head(COLLECT {
      MATCH (n196:Node {id: x195[10]})
      RETURN n196
    }) AS f1
    WITH t2, micro150, covered151, blocked149, values152, gates153, facts154, here155, o3, a4, f1, COLLECT {
      MATCH (f1)-[w169:FUNDS_IN]->(r13:Region)
      WHERE coalesce(w169.since <= $p.today, true) AND coalesce(w169.until > $p.today, true)
      RETURN DISTINCT r13.name
      ORDER BY r13.name LIMIT 5
    } AS c170, COLLECT {
      CALL (f1, t2, o3, a4) {
        MATCH (t2:TaskForce)<-[:IN]-(p179:Participation)<-[:PARTICIPATES]-(h180:Person), (p179)-[:ON_BEHALF_OF]->(f1)
        WHERE h180.private IS NULL AND coalesce(p179.since <= $p.today, true) AND coalesce(p179.until > $p.today, true)
        WITH h180, p179
        ORDER BY CASE p179.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h180.id LIMIT 1
        RETURN [0, [['PERSON', h180, 'Person']]] AS chain177
        UNION ALL
        MATCH (m183:Organization)<-[:AWARDED_TO]-(g184:Grant)<-[:GAVE]-(f1)
        WHERE coalesce(g184.status, '') <> 'CANCELLED' AND (g184.awarded IS NULL OR g184.awarded <= $p.today)
        WITH DISTINCT m183, g184
        MATCH (t2:TaskForce)<-[:IN]-(p181:Participation)<-[:PARTICIPATES]-(h182:Person), (p181)-[:ON_BEHALF_OF]->(m183:Organization)
        WHERE h182.private IS NULL AND coalesce(p181.since <= $p.today, true) AND coalesce(p181.until > $p.today, true)
        WITH h182, m183, g184, p181
        ORDER BY CASE p181.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h182.id, m183.id, g184.id LIMIT 1
        RETURN [1, [['PERSON', h182, 'Person'], ['ORGANIZATION', m183, 'Organization'], ['GRANT', g184, 'Grant']]] AS chain177
        UNION ALL
        MATCH (m187:Organization)-[x189:MEMBER_OF]->(s188:Partnership)<-[y190:MEMBER_OF]-(f1)
        WHERE coalesce(x189.since <= $p.today, true) AND coalesce(x189.until > $p.today, true) AND coalesce(s188.since <= $p.today, true) AND coalesce(s188.until > $p.today, true) AND coalesce(y190.since <= $p.today, true) AND coalesce(y190.until > $p.today, true)
        WITH DISTINCT m187, s188
        MATCH (t2:TaskForce)<-[:IN]-(p185:Participation)<-[:PARTICIPATES]-(h186:Person), (p185)-[:ON_BEHALF_OF]->(m187:Organization)
        WHERE h186.private IS NULL AND coalesce(p185.since <= $p.today, true) AND coalesce(p185.until > $p.today, true)
        WITH h186, m187, s188, p185
        ORDER BY CASE p185.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END, h186.id, m187.id, s188.id LIMIT 1
        RETURN [2, [['PERSON', h186, 'Person'], ['ORGANIZATION', m187, 'Organization'], ['PARTNERSHIP', s188, 'Partnership']]] AS chain177
      }
      WITH chain177
      ORDER BY chain177[0] LIMIT 1
      UNWIND chain177[1] AS step178
      WITH step178[0] AS link171, step178[1] AS e172, step178[2] AS face173, null AS since174, null AS until175, null AS source176
      WITH link171, e172, face173, since174, until175, source176, COLLECT {
        UNWIND [face173] AS x191
        RETURN [face173, e172.id, 'funder' + substring(e172.id, 12)]
      } AS c192
      RETURN [link171, c192]
    } AS c193
    RETURN [blocked149, micro150, covered151, t2.id, t2.name, CASE WHEN micro150 >= 0 THEN micro150 END, CASE WHEN blocked149 = 1 THEN 'INELIGIBLE' WHEN any(x30 IN gates153 WHERE x30 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, t2.code, facts154, here155, values152, gates153, 'funder' + substring(f1.id, 12), f1.name, f1.fundsTypes, f1.minimumMinor, f1.maximumMinor, f1.currency, toString(f1.closedOn), toString(f1.activeOn), c170, values152[0], values152[1], values152[2], values152[3], values152[4], values152[5], c193]
  } AS c197
  RETURN [c168, c197, kept198]
} AS c201, COUNT {
  CALL () {
    MATCH (f1:Node {id: $p.p5})
    RETURN f1
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(f1:Node)
    RETURN f1
  }
  WITH f1
  WHERE f1:Funder
} AS c202, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p10 AND r:Region
} AS c203

CYPHER 5
RETURN COLLECT {
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
      WITH m5, count(p4) AS people9
      ORDER BY people9 DESC, m5.id
      RETURN collect(m5) AS all6
    }
    WITH *, all6[..200] AS team7
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
        MATCH (z66:Objective)<-[x67:FOCUSES_ON]-(f63:Funder)
        WHERE coalesce(x67.since <= $p.p0, true) AND coalesce(x67.until > $p.p0, true)
        WITH DISTINCT f63, z66
        WITH f63, count(z66) AS n68, max(CASE WHEN z66 = o2 THEN 1 END) AS here69
        RETURN f63 AS who38, n68 AS focused39, n68 * here69 AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        MATCH (o2)<-[:SUPPORTS]-(g71:Grant)<-[:GAVE]-(v72:Funder)
        WHERE coalesce(g71.status, '') <> 'CANCELLED' AND (g71.awarded IS NULL OR g71.awarded <= $p.p0)
        OPTIONAL
        MATCH (g71)-[:AWARDED_TO]->(m73:Organization)
        WITH v72, m73, count(g71) AS n74, max(g71.awarded) AS day75, sum(0.5 ^ ((CASE WHEN g71.awarded IS NULL THEN 10.0 ELSE duration.inDays(g71.awarded, $p.p0).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g71.amountMinor * $p.p2[g71.currency] / (g71.amountMinor * $p.p2[g71.currency] + 100000.0), 0.0))) AS sum76, sum(CASE WHEN EXISTS {
          MATCH (g71)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(a3)
        } THEN 1 ELSE 0 END) AS in77
        WITH m73, collect([v72, n74, day75, sum76, in77]) AS givers78
        UNWIND givers78 AS x79
        WITH x79, x79[0] AS who80, CASE WHEN m73 IS NULL OR size(givers78) = 1 THEN 0 ELSE 1 END AS one81
        WITH who80, sum(x79[1]) AS n74, max(x79[2]) AS day75, sum(x79[3]) AS sum76, sum(x79[4]) AS in77, sum(one81) AS co82
        RETURN who80 AS who38, null AS focused39, null AS focuses40, n74 AS grants41, day75 AS last42, sum76 AS decayed43, in77 AS spent44, co82 AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        UNWIND team7 AS m85
        MATCH (m85)<-[:AWARDED_TO]-(g84:Grant)<-[:GAVE]-(f63:Funder)
        WHERE coalesce(g84.status, '') <> 'CANCELLED' AND (g84.awarded IS NULL OR g84.awarded <= $p.p0)
        WITH DISTINCT f63, m85
        WITH f63, count(m85) AS n86
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, n86 AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        UNWIND all6 AS m89
        WITH m89
        WHERE m89:Funder
        MATCH (f63:Node {id: m89.id})
        WHERE f63:Funder
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, 1 AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        UNWIND team7 AS m92
        MATCH (m92)-[x93:MEMBER_OF]->(s94:Partnership)<-[y95:MEMBER_OF]-(f63:Funder)
        WHERE coalesce(x93.since <= $p.p0, true) AND coalesce(x93.until > $p.p0, true) AND coalesce(s94.since <= $p.p0, true) AND coalesce(s94.until > $p.p0, true) AND coalesce(y95.since <= $p.p0, true) AND coalesce(y95.until > $p.p0, true) AND m92 <> f63
        WITH DISTINCT f63, m92
        WITH f63, count(m92) AS n96
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, n96 AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        UNWIND cells37 AS cell99
        WITH cell99, cell99[0] AS r100
        MATCH (r100)<-[w101:FUNDS_IN]-(f63:Funder)
        WHERE coalesce(w101.since <= $p.p0, true) AND coalesce(w101.until > $p.p0, true)
        WITH f63, max(cell99[1]) AS most102, max(cell99[4]) AS nearest103, max(CASE cell99[2] WHEN 0 THEN 0 WHEN cell99[3] THEN 2 ELSE 1 END) AS covers104
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, most102 AS gap49, nearest103 AS near50, covers104 AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        MATCH (g106:Grant)<-[:GAVE]-(f63:Funder)
        WHERE g106.status = 'CANCELLED' AND NOT coalesce(g106.awarded > $p.p0, false)
        WITH f63, count(g106) AS n107
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, n107 AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        MATCH (g109:Grant)<-[:GAVE]-(f63:Funder)
        WHERE g109.awarded > $p.p0
        WITH f63, count(g109) AS n110
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, n110 AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        MATCH (g112:Grant)<-[:GAVE]-(f63:Funder)
        WHERE coalesce(g112.status, '') <> 'CANCELLED' AND (g112.awarded IS NULL OR g112.awarded <= $p.p0) AND g112.amountMinor * $p.p2[g112.currency] > 0
        WITH f63, log(g112.amountMinor * $p.p2[g112.currency]) AS n113
        WITH f63, count(n113) AS count114, sum(n113) AS sum115, sum(n113 * n113) AS doubled116
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, count114 AS sized54, sum115 AS sizes55, doubled116 AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        MATCH (f63:Funder)
        WHERE f63.focusStatement IS NOT NULL AND all_tell17 > 0
        WITH f63, toLower(f63.focusStatement) AS text119
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, reduce(s120 = 0.0, x121 IN words16 | s120 + CASE WHEN text119 CONTAINS x121[0] THEN x121[1] ELSE 0.0 END) / all_tell17 AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        WITH reduce(s124 = '', x125 IN words16 | s124 + ' ' + x125[0] + '*') AS query126
        WHERE query126 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query126, {limit: 200}) YIELD node AS g123
        MATCH (g123)<-[:GAVE]-(f63:Funder)
        WHERE coalesce(g123.status, '') <> 'CANCELLED' AND (g123.awarded IS NULL OR g123.awarded <= $p.p0)
        WITH f63, toLower(g123.title + ' ' + coalesce(g123.description, '')) AS text127
        WITH f63, max(reduce(s124 = 0.0, x125 IN words16 | s124 + CASE WHEN text127 CONTAINS x125[0] THEN x125[1] ELSE 0.0 END) / all_tell17) AS most128
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, most128 AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
        UNION ALL
        MATCH (k129:FundingCall)<-[:OFFERS]-(f63:Funder)
        WHERE (EXISTS {
          MATCH (k129)-[:FOR_OBJECTIVE]->(o2)
        } OR NOT EXISTS {
          MATCH (k129)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND (NOT EXISTS {
          MATCH (k129)-[:FOR_REGION]->(:Region)
        } OR EXISTS {
          MATCH (k129)-[:FOR_REGION]->(:Region)<-[:PART_OF*0..4]-(a3)
        } OR EXISTS {
          MATCH (k129)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(a3)
        })
        WITH f63, count(k129) AS n131, sum(CASE WHEN (coalesce(k129.opens <= $p.p0, true) AND coalesce(k129.closes >= $p.p0, true)) THEN 1 ELSE 0 END) AS some132, min(CASE WHEN k129.opens > $p.p0 THEN k129.opens END) AS next133, max(k129.closes) AS over134
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, n131 AS calls59, some132 AS open60, next133 AS opens61, over134 AS closes62
        UNION ALL
        MATCH (f63:Funder)
        RETURN f63 AS who38, null AS focused39, null AS focuses40, null AS grants41, null AS last42, null AS decayed43, null AS spent44, null AS shared45, null AS tied46, null AS within47, null AS allied48, null AS gap49, null AS near50, null AS cover51, null AS called_off52, null AS later53, null AS sized54, null AS sizes55, null AS squares56, null AS said57, null AS described58, null AS calls59, null AS open60, null AS opens61, null AS closes62
      }
      WITH who38, max(focused39) AS focused39, max(focuses40) AS focuses40, max(grants41) AS grants41, max(last42) AS last42, max(decayed43) AS decayed43, max(spent44) AS spent44, max(shared45) AS shared45, max(tied46) AS tied46, max(within47) AS within47, max(allied48) AS allied48, max(gap49) AS gap49, max(near50) AS near50, max(cover51) AS cover51, max(called_off52) AS called_off52, max(later53) AS later53, max(sized54) AS sized54, max(sizes55) AS sizes55, max(squares56) AS squares56, max(said57) AS said57, max(described58) AS described58, max(calls59) AS calls59, max(open60) AS open60, max(opens61) AS opens61, max(closes62) AS closes62
      RETURN who38, focused39, focuses40, grants41, last42, decayed43, spent44, shared45, tied46, within47, allied48, gap49, near50, cover51, called_off52, later53, sized54, sizes55, squares56, said57, described58, calls59, open60, opens61, closes62
    }
    WITH *, who38 AS f63
    WITH *, COUNT { (f63)-[:GAVE]->()
    } - coalesce(called_off52, 0) - coalesce(later53, 0) AS given146
    WITH *, coalesce(sizes55 / sized54, (log(CASE WHEN f63.minimumMinor > 0 THEN f63.minimumMinor * $p.p2[f63.currency] END) + log(CASE WHEN f63.maximumMinor > 0 THEN f63.maximumMinor * $p.p2[f63.currency] END)) / 2.0) AS middle149, coalesce((squares56 - sizes55 * sizes55 / sized54 + 1.0) / sized54, ((log(CASE WHEN f63.maximumMinor > 0 THEN f63.maximumMinor * $p.p2[f63.currency] END) - log(CASE WHEN f63.minimumMinor > 0 THEN f63.minimumMinor * $p.p2[f63.currency] END)) / 4.0) ^ 2) AS variance150
    WITH *, exp(middle149) AS typical147, null AS reason148
    WITH *, [CASE WHEN focused39 > 0 OR given146 > 0 OR said57 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses40 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses40) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants41 / (given146 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described58 > coalesce(said57, 0.0) THEN described58 ELSE coalesce(said57, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near50 IS NOT NULL OR spent44 > 0) THEN 1.0 - (1.0 - coalesce(near50, 0.0)) * (1.0 - coalesce(spent44 / (spent44 + 2.0), 0.0)) END, CASE WHEN given146 > 0 THEN coalesce(decayed43 / (decayed43 + 1.0), 0.0) END, exp(-((log(($p.p6 * $p.p2[$p.p7])) - middle149) ^ 2) / (2.0 * CASE WHEN variance150 < 0.25 THEN 0.25 ELSE variance150 END)), CASE WHEN given146 > 0 OR within47 = 1 OR allied48 > 0 THEN 1.0 - (1.0 - coalesce(tied46 / (tied46 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared45 / (shared45 + 1.0), 0.0)) * (1.0 - CASE WHEN within47 = 1 THEN 0.8 WHEN allied48 > 0 THEN 0.4 ELSE 0.0 END) END, gap49] AS values141, [CASE WHEN f63.closedOn <= $p.p0 THEN 0 WHEN f63.closedOn > $p.p0 OR last42 >= $p.p0 - duration({years: 3}) OR (f63.activeOn <= $p.p0 AND f63.activeOn >= $p.p0 - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f63.fundsTypes, [])) = 0 THEN null WHEN any(x25 IN f63.fundsTypes WHERE x25 IN types19) THEN 1 WHEN untyped20 = 0 AND size(types19) > 0 THEN 0 END, CASE cover51 WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN NOT CASE WHEN f63.currency = $p.p7 THEN f63.minimumMinor <= $p.p6 ELSE f63.minimumMinor * $p.p2[f63.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR NOT CASE WHEN f63.currency = $p.p7 THEN f63.maximumMinor >= $p.p6 ELSE f63.maximumMinor * $p.p2[f63.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 0 WHEN CASE WHEN f63.currency = $p.p7 THEN f63.minimumMinor <= $p.p6 ELSE f63.minimumMinor * $p.p2[f63.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR CASE WHEN f63.currency = $p.p7 THEN f63.maximumMinor >= $p.p6 ELSE f63.maximumMinor * $p.p2[f63.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 1 END, CASE WHEN open60 > 0 THEN 1 WHEN calls59 > 0 THEN 0 END] AS gates142, [focuses40, said57, described58, grants41, toString(last42), given146, decayed43, spent44, near50, cover51, sized54, typical147, tied46, shared45, within47, allied48, gap49, calls59, open60, toString(opens61), toString(closes62), null, reason148] AS facts143, [t1.code, o2.code, a3.name, types19, untyped20, size(all6), objectives8] AS here144
    WITH *, reduce(s151 = 0.0, i152 IN range(0, size(values141) - 1) | s151 + CASE WHEN values141[i152] IS NULL THEN 0.0 ELSE $p.p5[i152] END) AS known153, reduce(s151 = 0.0, i152 IN range(0, size(values141) - 1) | s151 + CASE WHEN values141[i152] IS NULL THEN 0.0 ELSE $p.p5[i152] * values141[i152] END) AS sum154
    WITH *, CASE WHEN known153 > 0 THEN toInteger(floor(sum154 / known153 * 1000000 + 0.5)) ELSE -1 END AS micro139, toInteger(floor(known153 * 1000000 + 0.5)) AS covered140, CASE WHEN any(x25 IN gates142 WHERE x25 = 0) THEN 1 ELSE 0 END AS blocked138
    WITH f63, micro139, covered140, blocked138, values141, gates142, facts143, here144, t1, o2, a3, count(*) AS one145
    WHERE any(x137 IN coalesce(f63.fundsTypes, []) WHERE x137 = $p.p11)
    ORDER BY blocked138, micro139 DESC, covered140 DESC, f63.id
    RETURN collect([f63, micro139, covered140, blocked138, values141, gates142, facts143, here144, t1, o2, a3]) AS l155
  }
  WITH l155, COLLECT {
    UNWIND l155 AS x156
    WITH x156[0] AS f63, x156[1] AS micro139, x156[2] AS covered140, x156[3] AS blocked138, x156[4] AS values141, x156[5] AS gates142, x156[6] AS facts143, x156[7] AS here144, x156[8] AS t1, x156[9] AS o2, x156[10] AS a3
    WITH f63, micro139, covered140, blocked138, values141, gates142, facts143, here144, t1, o2, a3 LIMIT $p.p13
    WITH f63, micro139, covered140, blocked138, values141, gates142, facts143, here144, t1, o2, a3, COLLECT {
      MATCH (f63)-[w157:FUNDS_IN]->(r23:Region)
      WHERE coalesce(w157.since <= $p.p0, true) AND coalesce(w157.until > $p.p0, true)
      RETURN DISTINCT r23.name
      ORDER BY r23.name LIMIT 5
    } AS c158
    RETURN [blocked138, micro139, covered140, f63.id, CASE WHEN micro139 >= 0 THEN micro139 END, CASE WHEN blocked138 = 1 THEN 'INELIGIBLE' WHEN any(x25 IN gates142 WHERE x25 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, 'funder' + substring(f63.id, 12), f63.name, facts143, here144, values141, gates142, f63.fundsTypes, f63.minimumMinor, f63.maximumMinor, f63.currency, toString(f63.closedOn), toString(f63.activeOn), c158]
  } AS c159
  RETURN [size(l155), c159]
} AS c160, COUNT {
  MATCH (:TaskForce {code: $p.p8})
} AS c161, COUNT {
  MATCH (:Objective {code: $p.p9})
} AS c162, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p14 AND r:Region
} AS c163

CYPHER 5
RETURN COLLECT {
  CALL () {
    OPTIONAL
    MATCH (h:Head {id: 'changes'})
    OPTIONAL
    MATCH (n:Change {seq: h.seq})
    WITH n.id AS change181
    CALL (change181) {
      WITH change181
      WHERE coalesce(change181 = $p.p14.change, false)
      RETURN $p.p14.rows AS made182
      UNION ALL
      WITH change181
      WHERE NOT coalesce(change181 = $p.p14.change, false)
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
      WITH *, all6[..100] AS team7
      CALL (a3) {
        MATCH (r10:Region)-[:PART_OF*0..4]->(a3)
        RETURN collect(DISTINCT r10) AS inside11
      }
      CALL (a3) {
        MATCH (a3)-[:PART_OF*0..4]->(r10:Region)
        RETURN collect(DISTINCT r10) AS above12
      }
      CALL (o2) {
        UNWIND split(toLower(o2.label + ' ' + o2.title), [' ', ',', '.', ';', ':', '(', ')', '/', '&', '"', '-']) AS word13
        WITH DISTINCT left(word13, 6) AS stem14
        WHERE size(stem14) >= 4 AND NOT stem14 IN ['among', 'based', 'each', 'from', 'into', 'other', 'such', 'that', 'their', 'them', 'this', 'with']
        MATCH (z15:Objective)
        WITH stem14, count(*) AS n16, sum(CASE WHEN toLower(z15.label + ' ' + z15.title) CONTAINS stem14 THEN 1 ELSE 0 END) AS in17
        WITH stem14, log((n16 + 1.0) / in17) AS tells18
        ORDER BY stem14
        RETURN collect([stem14, tells18]) AS words19, sum(tells18) AS all_tell20
      }
      CALL (all6) {
        UNWIND all6 AS m5
        WITH m5.type AS type21
        RETURN collect(DISTINCT type21) AS types22, count(*) - count(type21) AS untyped23
      }
      CALL (team7) {
        UNWIND team7 AS m5
        MATCH (m5)-[:LOCATED_IN]->(c24:Region)
        WITH c24, count(m5) AS n16
        RETURN collect([c24, n16]) AS located25
      }
      CALL (located25, a3) {
        MATCH (c24:Region)
        WHERE c24.level = 'COUNTRY'
        WITH c24, head(COLLECT {
          MATCH (c24)-[:PART_OF*1..4]->(r10:Region)
          WHERE r10.scheme = 'm49' AND r10.level = 'REGION'
          RETURN r10
          ORDER BY r10.id LIMIT 1
        }) AS top26, coalesce(head([x27 IN located25 WHERE x27[0] = c24 | x27[1]]), 0) AS n16, EXISTS {
          MATCH (c24)-[:PART_OF*0..4]->(a3)
        } AS in17
        WITH top26, sum(n16) AS n16, collect([c24, in17]) AS those28
        WITH collect([top26, n16, those28]) AS tops29, max(CASE WHEN top26 IS NULL THEN 0 ELSE n16 END) AS most30
        UNWIND tops29 AS x27
        UNWIND x27[2] AS y31
        WITH y31[0] AS c24, y31[1] AS in17, CASE WHEN x27[0] IS NULL THEN 0.0 WHEN most30 = 0 THEN 1.0 ELSE 1.0 - toFloat(x27[1]) / most30 END AS empty32
        MATCH (c24)-[:PART_OF*0..4]->(r10:Region)
        WITH DISTINCT r10, c24, in17, empty32
        WITH r10, count(c24) AS size33, sum(CASE WHEN in17 THEN 1 ELSE 0 END) AS common34, max(CASE WHEN in17 OR a3 IS NULL THEN empty32 ELSE 0.0 END) AS hole35
        WITH collect([r10, size33, common34, hole35]) AS every36, max(common34) AS asked37, max(size33) AS widest38
        RETURN [x27 IN every36 | [x27[0], x27[3], x27[2], asked37, CASE WHEN x27[2] = 0 THEN 0.0 WHEN x27[2] < asked37 THEN 0.5 * x27[2] / asked37 WHEN widest38 = asked37 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x27[1]) / asked37) / log(toFloat(widest38) / asked37) END]] AS cells39
      }
      WITH *, COUNT {
        MATCH (:Objective)
      } AS objectives8
      CALL (t1, o2, a3, all6, team7, cells39, words19, all_tell20, inside11, above12) {
        CALL (t1, o2, a3, all6, team7, cells39, words19, all_tell20, inside11, above12) {
          MATCH (z69:Objective)<-[x70:FOCUSES_ON]-(f65:Funder)
          WHERE coalesce(x70.since <= $p.p0, true) AND coalesce(x70.until > $p.p0, true)
          WITH DISTINCT f65, z69
          WITH f65, count(z69) AS n71, max(CASE WHEN z69 = o2 THEN 1 END) AS here72
          RETURN f65 AS who40, n71 AS focused41, n71 * here72 AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          MATCH (o2)<-[:SUPPORTS]-(g75:Grant)<-[:GAVE]-(v76:Funder)
          WHERE coalesce(g75.status, '') <> 'CANCELLED' AND (g75.awarded IS NULL OR g75.awarded <= $p.p0)
          OPTIONAL
          MATCH (g75)-[:AWARDED_TO]->(m77:Organization)
          WITH v76, m77, count(g75) AS n78, max(g75.awarded) AS day79, sum(0.5 ^ ((CASE WHEN g75.awarded IS NULL THEN 10.0 ELSE duration.inDays(g75.awarded, $p.p0).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g75.amountMinor * $p.p2[g75.currency] / (g75.amountMinor * $p.p2[g75.currency] + 100000.0), 0.0))) AS sum80, sum(CASE WHEN EXISTS {
            MATCH (g75)-[:SPENT_IN]->(r74:Region)
            WHERE r74 IN inside11
          } THEN 1 ELSE 0 END) AS in81
          WITH m77, collect([v76, n78, day79, sum80, in81]) AS givers82
          UNWIND givers82 AS x83
          WITH x83, x83[0] AS who84, CASE WHEN m77 IS NULL OR size(givers82) = 1 THEN 0 ELSE 1 END AS one85
          WITH who84, sum(x83[1]) AS n78, max(x83[2]) AS day79, sum(x83[3]) AS sum80, sum(x83[4]) AS in81, sum(one85) AS co86
          RETURN who84 AS who40, null AS focused41, null AS focuses42, n78 AS grants43, day79 AS last44, sum80 AS decayed45, in81 AS spent46, co86 AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          UNWIND team7 AS m90
          MATCH (m90)<-[:AWARDED_TO]-(g89:Grant)<-[:GAVE]-(f65:Funder)
          WHERE coalesce(g89.status, '') <> 'CANCELLED' AND (g89.awarded IS NULL OR g89.awarded <= $p.p0)
          WITH DISTINCT f65, m90
          WITH f65, count(m90) AS n91
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, n91 AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          UNWIND all6 AS m95
          WITH m95
          WHERE m95:Funder
          RETURN m95 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, 1 AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          UNWIND team7 AS m99
          MATCH (m99)-[x100:MEMBER_OF]->(s101:Partnership)<-[y102:MEMBER_OF]-(f65:Funder)
          WHERE coalesce(x100.since <= $p.p0, true) AND coalesce(x100.until > $p.p0, true) AND coalesce(s101.since <= $p.p0, true) AND coalesce(s101.until > $p.p0, true) AND coalesce(y102.since <= $p.p0, true) AND coalesce(y102.until > $p.p0, true) AND m99 <> f65
          WITH DISTINCT f65, m99
          WITH f65, count(m99) AS n103
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, n103 AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          UNWIND cells39 AS cell108
          WITH cell108, cell108[0] AS r105
          MATCH (r105)<-[w107:FUNDS_IN]-(f65:Funder)
          WHERE coalesce(w107.since <= $p.p0, true) AND coalesce(w107.until > $p.p0, true)
          WITH f65, max(cell108[1]) AS most109, max(cell108[4]) AS nearest110, max(CASE cell108[2] WHEN 0 THEN 0 WHEN cell108[3] THEN 2 ELSE 1 END) AS covers111
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, most109 AS gap51, nearest110 AS near52, covers111 AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          MATCH (g114:Grant)<-[:GAVE]-(f65:Funder)
          WHERE g114.status = 'CANCELLED' AND NOT coalesce(g114.awarded > $p.p0, false)
          WITH f65, count(g114) AS n115
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, n115 AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          MATCH (g118:Grant)<-[:GAVE]-(f65:Funder)
          WHERE g118.awarded > $p.p0
          WITH f65, count(g118) AS n119
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, n119 AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          MATCH (f65:Funder)
          CALL (f65) {
            MATCH (f65)-[:GAVE]->(g122:Grant)
            WHERE coalesce(g122.status, '') <> 'CANCELLED' AND (g122.awarded IS NULL OR g122.awarded <= $p.p0)
            WITH g122.amountMinor * $p.p2[g122.currency] AS size123
            WHERE size123 > 0
            WITH log(size123) AS n124
            RETURN count(n124) AS count125, sum(n124) AS sum126, sum(n124 * n124) AS doubled127
          }
          WITH f65, count125, sum126, doubled127
          WHERE count125 > 0
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, count125 AS sized56, sum126 AS sizes57, doubled127 AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          MATCH (f65:Funder)
          WHERE f65.focusStatement IS NOT NULL AND all_tell20 > 0
          WITH f65, toLower(f65.focusStatement) AS text131
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, reduce(s132 = 0.0, x133 IN words19 | s132 + CASE WHEN text131 CONTAINS x133[0] THEN x133[1] ELSE 0.0 END) / all_tell20 AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          WITH reduce(s137 = '', x138 IN words19 | s137 + ' ' + x138[0] + '*') AS query139
          WHERE query139 <> ''
          CALL db.index.fulltext.queryNodes('Grant_texts', query139, {limit: 200}) YIELD node AS g136
          MATCH (g136)<-[:GAVE]-(f65:Funder)
          WHERE coalesce(g136.status, '') <> 'CANCELLED' AND (g136.awarded IS NULL OR g136.awarded <= $p.p0)
          WITH f65, toLower(g136.title + ' ' + coalesce(g136.description, '')) AS text140
          WITH f65, max(reduce(s137 = 0.0, x138 IN words19 | s137 + CASE WHEN text140 CONTAINS x138[0] THEN x138[1] ELSE 0.0 END) / all_tell20) AS most141
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, most141 AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
          UNION ALL
          MATCH (k142:FundingCall)<-[:OFFERS]-(f65:Funder)
          WHERE (COUNT { (k142)-[:FOR_OBJECTIVE]->()
          } = 0 OR EXISTS {
            MATCH (k142)-[:FOR_OBJECTIVE]->(z145)
            WHERE z145 = o2
          }) AND (COUNT { (k142)-[:FOR_REGION]->()
          } = 0 OR EXISTS {
            MATCH (k142)-[:FOR_REGION]->(r143:Region)
            WHERE r143 IN inside11 OR r143 IN above12
          })
          WITH f65, count(k142) AS n146, sum(CASE WHEN (coalesce(k142.opens <= $p.p0, true) AND coalesce(k142.closes >= $p.p0, true)) THEN 1 ELSE 0 END) AS some147, min(CASE WHEN k142.opens > $p.p0 THEN k142.opens END) AS next148, max(k142.closes) AS over149
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, n146 AS calls61, some147 AS open62, next148 AS opens63, over149 AS closes64
          UNION ALL
          MATCH (f65:Funder)
          RETURN f65 AS who40, null AS focused41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS called_off54, null AS later55, null AS sized56, null AS sizes57, null AS squares58, null AS said59, null AS described60, null AS calls61, null AS open62, null AS opens63, null AS closes64
        }
        WITH who40, max(focused41) AS focused41, max(focuses42) AS focuses42, max(grants43) AS grants43, max(last44) AS last44, max(decayed45) AS decayed45, max(spent46) AS spent46, max(shared47) AS shared47, max(tied48) AS tied48, max(within49) AS within49, max(allied50) AS allied50, max(gap51) AS gap51, max(near52) AS near52, max(cover53) AS cover53, max(called_off54) AS called_off54, max(later55) AS later55, max(sized56) AS sized56, max(sizes57) AS sizes57, max(squares58) AS squares58, max(said59) AS said59, max(described60) AS described60, max(calls61) AS calls61, max(open62) AS open62, max(opens63) AS opens63, max(closes64) AS closes64
        RETURN who40, focused41, focuses42, grants43, last44, decayed45, spent46, shared47, tied48, within49, allied50, gap51, near52, cover53, called_off54, later55, sized56, sizes57, squares58, said59, described60, calls61, open62, opens63, closes64
      }
      WITH *, who40 AS f65
      WITH *, COUNT { (f65)-[:GAVE]->()
      } - coalesce(called_off54, 0) - coalesce(later55, 0) AS given161
      WITH *, coalesce(sizes57 / sized56, (log(CASE WHEN f65.minimumMinor > 0 THEN f65.minimumMinor * $p.p2[f65.currency] END) + log(CASE WHEN f65.maximumMinor > 0 THEN f65.maximumMinor * $p.p2[f65.currency] END)) / 2.0) AS middle164, coalesce((squares58 - sizes57 * sizes57 / sized56 + 1.0) / sized56, ((log(CASE WHEN f65.maximumMinor > 0 THEN f65.maximumMinor * $p.p2[f65.currency] END) - log(CASE WHEN f65.minimumMinor > 0 THEN f65.minimumMinor * $p.p2[f65.currency] END)) / 4.0) ^ 2) AS variance165
      WITH *, exp(middle164) AS typical162, null AS reason163
      WITH *, [CASE WHEN focused41 > 0 OR given161 > 0 OR said59 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses42 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses42) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants43 / (given161 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described60 > coalesce(said59, 0.0) THEN described60 ELSE coalesce(said59, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near52 IS NOT NULL OR spent46 > 0) THEN 1.0 - (1.0 - coalesce(near52, 0.0)) * (1.0 - coalesce(spent46 / (spent46 + 2.0), 0.0)) END, CASE WHEN given161 > 0 THEN coalesce(decayed45 / (decayed45 + 1.0), 0.0) END, exp(-((log(($p.p6 * $p.p2[$p.p7])) - middle164) ^ 2) / (2.0 * CASE WHEN variance165 < 0.25 THEN 0.25 ELSE variance165 END)), CASE WHEN given161 > 0 OR within49 = 1 OR allied50 > 0 THEN 1.0 - (1.0 - coalesce(tied48 / (tied48 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared47 / (shared47 + 1.0), 0.0)) * (1.0 - CASE WHEN within49 = 1 THEN 0.8 WHEN allied50 > 0 THEN 0.4 ELSE 0.0 END) END, gap51] AS values157, [CASE WHEN f65.closedOn <= $p.p0 THEN 0 WHEN f65.closedOn > $p.p0 OR last44 >= $p.p0 - duration({years: 3}) OR (f65.activeOn <= $p.p0 AND f65.activeOn >= $p.p0 - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f65.fundsTypes, [])) = 0 THEN null WHEN any(x27 IN f65.fundsTypes WHERE x27 IN types22) THEN 1 WHEN untyped23 = 0 AND size(types22) > 0 THEN 0 END, CASE cover53 WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN NOT CASE WHEN f65.currency = $p.p7 THEN f65.minimumMinor <= $p.p6 ELSE f65.minimumMinor * $p.p2[f65.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR NOT CASE WHEN f65.currency = $p.p7 THEN f65.maximumMinor >= $p.p6 ELSE f65.maximumMinor * $p.p2[f65.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 0 WHEN CASE WHEN f65.currency = $p.p7 THEN f65.minimumMinor <= $p.p6 ELSE f65.minimumMinor * $p.p2[f65.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR CASE WHEN f65.currency = $p.p7 THEN f65.maximumMinor >= $p.p6 ELSE f65.maximumMinor * $p.p2[f65.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 1 END, CASE WHEN open62 > 0 THEN 1 WHEN calls61 > 0 THEN 0 END] AS gates158, [focuses42, said59, described60, grants43, toString(last44), given161, decayed45, spent46, near52, cover53, sized56, typical162, tied48, shared47, within49, allied50, gap51, calls61, open62, toString(opens63), toString(closes64), null, reason163] AS facts159, [t1.code, o2.code, a3.name, types22, untyped23, size(all6), objectives8] AS here160
      WITH *, reduce(s166 = 0.0, i167 IN range(0, size(values157) - 1) | s166 + CASE WHEN values157[i167] IS NULL THEN 0.0 ELSE $p.p5[i167] END) AS known168, reduce(s166 = 0.0, i167 IN range(0, size(values157) - 1) | s166 + CASE WHEN values157[i167] IS NULL THEN 0.0 ELSE $p.p5[i167] * values157[i167] END) AS sum169
      WITH *, CASE WHEN known168 > 0 THEN toInteger(floor(sum169 / known168 * 1000000 + 0.5)) ELSE -1 END AS micro155, toInteger(floor(known168 * 1000000 + 0.5)) AS covered156, CASE WHEN any(x27 IN gates158 WHERE x27 = 0) THEN 1 ELSE 0 END AS blocked154
      WITH f65, t1, o2, a3, head(collect([micro155, covered156, blocked154, values157, gates158, facts159, here160])) AS row170
      WITH f65, t1, o2, a3, row170[0] AS micro155, row170[1] AS covered156, row170[2] AS blocked154, row170[3] AS values157, row170[4] AS gates158, row170[5] AS facts159, row170[6] AS here160
      WHERE any(x153 IN coalesce(f65.fundsTypes, []) WHERE x153 = $p.p11)
      ORDER BY blocked154, micro155 DESC, covered156 DESC, f65.id
      WITH collect([f65, micro155, covered156, blocked154, values157, gates158, facts159, here160, t1, o2, a3]) AS l171
      WITH size(l171) AS c173, COLLECT {
        UNWIND l171 AS x172
        WITH x172[0] AS f65, x172[1] AS micro155, x172[2] AS covered156, x172[3] AS blocked154, x172[4] AS values157, x172[5] AS gates158, x172[6] AS facts159, x172[7] AS here160, x172[8] AS t1, x172[9] AS o2, x172[10] AS a3
        WITH f65, micro155, covered156, blocked154, values157, gates158, facts159, here160, t1, o2, a3 LIMIT $p.p13
        RETURN [f65.id, micro155, covered156, blocked154, values157, gates158, facts159, here160, t1.id, o2.id, a3.id]
      } AS c176
      RETURN [c173, c176] AS made182
    }
    RETURN [change181, made182] AS kept180
  }
  WITH kept180, kept180[1][0] AS c173, kept180[1][1] AS c176
  WITH kept180, c173, c176, COLLECT {
    UNWIND c176 AS x177
    WITH head(COLLECT {
      MATCH (n178:Node {id: x177[0]})
      RETURN n178
    }) AS f65, x177[1] AS micro155, x177[2] AS covered156, x177[3] AS blocked154, x177[4] AS values157, x177[5] AS gates158, x177[6] AS facts159, x177[7] AS here160, head(COLLECT {
      MATCH (n178:Node {id: x177[8]})
      RETURN n178
    }) AS t1, head(COLLECT {
      MATCH (n178:Node {id: x177[9]})
      RETURN n178
    }) AS o2, head(COLLECT {
      MATCH (n178:Node {id: x177[10]})
      RETURN n178
    }) AS a3
    WITH f65, micro155, covered156, blocked154, values157, gates158, facts159, here160, t1, o2, a3, COLLECT {
      MATCH (f65)-[w174:FUNDS_IN]->(r10:Region)
      WHERE coalesce(w174.since <= $p.p0, true) AND coalesce(w174.until > $p.p0, true)
      RETURN DISTINCT r10.name
      ORDER BY r10.name LIMIT 5
    } AS c175
    RETURN [blocked154, micro155, covered156, f65.id, CASE WHEN micro155 >= 0 THEN micro155 END, CASE WHEN blocked154 = 1 THEN 'INELIGIBLE' WHEN any(x27 IN gates158 WHERE x27 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, 'funder' + substring(f65.id, 12), f65.name, facts159, here160, values157, gates158, f65.fundsTypes, f65.minimumMinor, f65.maximumMinor, f65.currency, toString(f65.closedOn), toString(f65.activeOn), c175]
  } AS c179
  RETURN [c173, c179, kept180]
} AS c183, COUNT {
  MATCH (:TaskForce {code: $p.p8})
} AS c184, COUNT {
  MATCH (:Objective {code: $p.p9})
} AS c185, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p15 AND r:Region
} AS c186

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
    CALL (all6) {
      UNWIND all6 AS m5
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
    WITH *, all6[..500] AS team7, COUNT {
      MATCH (:Objective)
    } AS objectives8
    CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
      CALL (t1, o2, a3, all6, team7, cells37, words16, all_tell17) {
        MATCH (o2)<-[x64:FOCUSES_ON]-(f61:Funder)
        WHERE coalesce(x64.since <= $p.p0, true) AND coalesce(x64.until > $p.p0, true)
        WITH DISTINCT f61
        RETURN f61 AS who38, COUNT {
          MATCH (f61)-[y65:FOCUSES_ON]->(z66:Objective)
          WHERE coalesce(y65.since <= $p.p0, true) AND coalesce(y65.until > $p.p0, true)
          RETURN DISTINCT z66
        } AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        MATCH (o2)<-[:SUPPORTS]-(g68:Grant)<-[:GAVE]-(v69:Funder)
        WHERE coalesce(g68.status, '') <> 'CANCELLED' AND (g68.awarded IS NULL OR g68.awarded <= $p.p0)
        OPTIONAL
        MATCH (g68)-[:AWARDED_TO]->(m70:Organization)
        WITH v69, m70, count(g68) AS n71, max(g68.awarded) AS day72, sum(0.5 ^ ((CASE WHEN g68.awarded IS NULL THEN 10.0 ELSE duration.inDays(g68.awarded, $p.p0).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g68.amountMinor * $p.p2[g68.currency] / (g68.amountMinor * $p.p2[g68.currency] + 100000.0), 0.0))) AS sum73, sum(CASE WHEN EXISTS {
          MATCH (g68)-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->(a3)
        } THEN 1 ELSE 0 END) AS in74
        WITH m70, collect([v69, n71, day72, sum73, in74]) AS givers75
        UNWIND givers75 AS x76
        WITH x76, x76[0] AS who77, CASE WHEN m70 IS NULL OR size(givers75) = 1 THEN 0 ELSE 1 END AS one78
        WITH who77, sum(x76[1]) AS n71, max(x76[2]) AS day72, sum(x76[3]) AS sum73, sum(x76[4]) AS in74, sum(one78) AS co79
        RETURN who77 AS who38, null AS focuses39, n71 AS grants40, day72 AS last41, sum73 AS decayed42, in74 AS spent43, co79 AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        UNWIND team7 AS m82
        MATCH (m82)<-[:AWARDED_TO]-(g81:Grant)<-[:GAVE]-(f61:Funder)
        WHERE coalesce(g81.status, '') <> 'CANCELLED' AND (g81.awarded IS NULL OR g81.awarded <= $p.p0)
        WITH DISTINCT f61, m82
        WITH f61, count(m82) AS n83
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, n83 AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        UNWIND all6 AS m86
        WITH m86
        WHERE m86:Funder
        MATCH (f61:Node {id: m86.id})
        WHERE f61:Funder
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, 1 AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        UNWIND team7 AS m89
        MATCH (m89)-[x90:MEMBER_OF]->(s91:Partnership)<-[y92:MEMBER_OF]-(f61:Funder)
        WHERE coalesce(x90.since <= $p.p0, true) AND coalesce(x90.until > $p.p0, true) AND coalesce(s91.since <= $p.p0, true) AND coalesce(s91.until > $p.p0, true) AND coalesce(y92.since <= $p.p0, true) AND coalesce(y92.until > $p.p0, true) AND m89 <> f61
        WITH DISTINCT f61, m89
        WITH f61, count(m89) AS n93
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, n93 AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        UNWIND cells37 AS cell96
        WITH cell96, cell96[0] AS r97
        MATCH (r97)<-[w98:FUNDS_IN]-(f61:Funder)
        WHERE coalesce(w98.since <= $p.p0, true) AND coalesce(w98.until > $p.p0, true)
        WITH f61, max(cell96[1]) AS most99, max(cell96[4]) AS nearest100, max(CASE cell96[2] WHEN 0 THEN 0 WHEN cell96[3] THEN 2 ELSE 1 END) AS covers101
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, most99 AS gap48, nearest100 AS near49, covers101 AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        MATCH (g103:Grant)<-[:GAVE]-(f61:Funder)
        WHERE (g103.status = 'CANCELLED' OR g103.awarded > $p.p0)
        WITH f61, count(g103) AS n104
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, n104 AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        MATCH (g106:Grant)<-[:GAVE]-(f61:Funder)
        WHERE coalesce(g106.status, '') <> 'CANCELLED' AND (g106.awarded IS NULL OR g106.awarded <= $p.p0) AND g106.amountMinor * $p.p2[g106.currency] > 0
        WITH f61, log(g106.amountMinor * $p.p2[g106.currency]) AS n107
        WITH f61, count(n107) AS count108, sum(n107) AS sum109, sum(n107 * n107) AS doubled110
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, count108 AS sized52, sum109 AS sizes53, doubled110 AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        MATCH (f61:Funder)
        WHERE f61.focusStatement IS NOT NULL AND all_tell17 > 0
        WITH f61, toLower(f61.focusStatement) AS text113
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, reduce(s114 = 0.0, x115 IN words16 | s114 + CASE WHEN text113 CONTAINS x115[0] THEN x115[1] ELSE 0.0 END) / all_tell17 AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        WITH reduce(s118 = '', x119 IN words16 | s118 + ' ' + x119[0] + '*') AS query120
        WHERE query120 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query120, {limit: 200}) YIELD node AS g117
        MATCH (g117)<-[:GAVE]-(f61:Funder)
        WHERE coalesce(g117.status, '') <> 'CANCELLED' AND (g117.awarded IS NULL OR g117.awarded <= $p.p0)
        WITH f61, toLower(g117.title + ' ' + coalesce(g117.description, '')) AS text121
        WITH f61, max(reduce(s118 = 0.0, x119 IN words16 | s118 + CASE WHEN text121 CONTAINS x119[0] THEN x119[1] ELSE 0.0 END) / all_tell17) AS most122
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, most122 AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
        UNION ALL
        MATCH (k123:FundingCall)<-[:OFFERS]-(f61:Funder)
        WHERE (EXISTS {
          MATCH (k123)-[:FOR_OBJECTIVE]->(o2)
        } OR NOT EXISTS {
          MATCH (k123)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND (NOT EXISTS {
          MATCH (k123)-[:FOR_REGION]->(:Region)
        } OR EXISTS {
          MATCH (k123)-[:FOR_REGION]->(:Region)<-[:PART_OF*0..4]-(a3)
        } OR EXISTS {
          MATCH (k123)-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->(a3)
        })
        WITH f61, count(k123) AS n125, sum(CASE WHEN (coalesce(k123.opens <= $p.p0, true) AND coalesce(k123.closes >= $p.p0, true)) THEN 1 ELSE 0 END) AS some126, min(CASE WHEN k123.opens > $p.p0 THEN k123.opens END) AS next127, max(k123.closes) AS over128
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, n125 AS calls57, some126 AS open58, next127 AS opens59, over128 AS closes60
        UNION ALL
        MATCH (f61:Funder)
        RETURN f61 AS who38, null AS focuses39, null AS grants40, null AS last41, null AS decayed42, null AS spent43, null AS shared44, null AS tied45, null AS within46, null AS allied47, null AS gap48, null AS near49, null AS cover50, null AS not_given51, null AS sized52, null AS sizes53, null AS squares54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60
      }
      WITH who38, max(focuses39) AS focuses39, max(grants40) AS grants40, max(last41) AS last41, max(decayed42) AS decayed42, max(spent43) AS spent43, max(shared44) AS shared44, max(tied45) AS tied45, max(within46) AS within46, max(allied47) AS allied47, max(gap48) AS gap48, max(near49) AS near49, max(cover50) AS cover50, max(not_given51) AS not_given51, max(sized52) AS sized52, max(sizes53) AS sizes53, max(squares54) AS squares54, max(said55) AS said55, max(described56) AS described56, max(calls57) AS calls57, max(open58) AS open58, max(opens59) AS opens59, max(closes60) AS closes60
      RETURN who38, focuses39, grants40, last41, decayed42, spent43, shared44, tied45, within46, allied47, gap48, near49, cover50, not_given51, sized52, sizes53, squares54, said55, described56, calls57, open58, opens59, closes60
    }
    WITH *, who38 AS f61
    WITH *, COUNT { (f61)-[:GAVE]->()
    } - coalesce(not_given51, 0) AS given139, EXISTS {
      MATCH (f61)-[y29:FOCUSES_ON]->(:Objective)
      WHERE coalesce(y29.since <= $p.p0, true) AND coalesce(y29.until > $p.p0, true)
    } AS focused142
    WITH *, coalesce(sizes53 / sized52, (log(CASE WHEN f61.minimumMinor > 0 THEN f61.minimumMinor * $p.p2[f61.currency] END) + log(CASE WHEN f61.maximumMinor > 0 THEN f61.maximumMinor * $p.p2[f61.currency] END)) / 2.0) AS middle143, coalesce((squares54 - sizes53 * sizes53 / sized52 + 1.0) / sized52, ((log(CASE WHEN f61.maximumMinor > 0 THEN f61.maximumMinor * $p.p2[f61.currency] END) - log(CASE WHEN f61.minimumMinor > 0 THEN f61.minimumMinor * $p.p2[f61.currency] END)) / 4.0) ^ 2) AS variance144
    WITH *, exp(middle143) AS typical140, null AS reason141
    WITH *, [CASE WHEN focused142 OR given139 > 0 OR said55 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses39 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses39) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants40 / (given139 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described56 > coalesce(said55, 0.0) THEN described56 ELSE coalesce(said55, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near49 IS NOT NULL OR spent43 > 0) THEN 1.0 - (1.0 - coalesce(near49, 0.0)) * (1.0 - coalesce(spent43 / (spent43 + 2.0), 0.0)) END, CASE WHEN given139 > 0 THEN coalesce(decayed42 / (decayed42 + 1.0), 0.0) END, exp(-((log(($p.p6 * $p.p2[$p.p7])) - middle143) ^ 2) / (2.0 * CASE WHEN variance144 < 0.25 THEN 0.25 ELSE variance144 END)), CASE WHEN given139 > 0 OR within46 = 1 OR allied47 > 0 THEN 1.0 - (1.0 - coalesce(tied45 / (tied45 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared44 / (shared44 + 1.0), 0.0)) * (1.0 - CASE WHEN within46 = 1 THEN 0.8 WHEN allied47 > 0 THEN 0.4 ELSE 0.0 END) END, gap48] AS values135, [CASE WHEN f61.closedOn <= $p.p0 THEN 0 WHEN f61.closedOn > $p.p0 OR last41 >= $p.p0 - duration({years: 3}) OR (f61.activeOn <= $p.p0 AND f61.activeOn >= $p.p0 - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f61.fundsTypes, [])) = 0 THEN null WHEN any(x25 IN f61.fundsTypes WHERE x25 IN types19) THEN 1 WHEN untyped20 = 0 AND size(types19) > 0 THEN 0 END, CASE cover50 WHEN 2 THEN 1 WHEN 0 THEN 0 END, CASE WHEN NOT CASE WHEN f61.currency = $p.p7 THEN f61.minimumMinor <= $p.p6 ELSE f61.minimumMinor * $p.p2[f61.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR NOT CASE WHEN f61.currency = $p.p7 THEN f61.maximumMinor >= $p.p6 ELSE f61.maximumMinor * $p.p2[f61.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 0 WHEN CASE WHEN f61.currency = $p.p7 THEN f61.minimumMinor <= $p.p6 ELSE f61.minimumMinor * $p.p2[f61.currency] <= ($p.p6 * $p.p2[$p.p7]) END OR CASE WHEN f61.currency = $p.p7 THEN f61.maximumMinor >= $p.p6 ELSE f61.maximumMinor * $p.p2[f61.currency] >= ($p.p6 * $p.p2[$p.p7]) END THEN 1 END, CASE WHEN open58 > 0 THEN 1 WHEN calls57 > 0 THEN 0 END] AS gates136, [focuses39, said55, described56, grants40, toString(last41), given139, decayed42, spent43, near49, cover50, sized52, typical140, tied45, shared44, within46, allied47, gap48, calls57, open58, toString(opens59), toString(closes60), null, reason141] AS facts137, [t1.code, o2.code, a3.name, types19, untyped20, size(all6), objectives8] AS here138
    WITH *, reduce(s145 = 0.0, i146 IN range(0, size(values135) - 1) | s145 + CASE WHEN values135[i146] IS NULL THEN 0.0 ELSE $p.p5[i146] END) AS known147, reduce(s145 = 0.0, i146 IN range(0, size(values135) - 1) | s145 + CASE WHEN values135[i146] IS NULL THEN 0.0 ELSE $p.p5[i146] * values135[i146] END) AS sum148
    WITH *, CASE WHEN known147 > 0 THEN toInteger(floor(sum148 / known147 * 1000000 + 0.5)) ELSE -1 END AS micro133, toInteger(floor(known147 * 1000000 + 0.5)) AS covered134, CASE WHEN any(x25 IN gates136 WHERE x25 = 0) THEN 1 ELSE 0 END AS blocked132
    WITH f61, micro133, covered134, blocked132, values135, gates136, facts137, here138, t1, o2, a3
    WHERE any(x131 IN coalesce(f61.fundsTypes, []) WHERE x131 = $p.p11)
    ORDER BY blocked132, micro133 DESC, covered134 DESC, f61.id
    RETURN collect([f61, micro133, covered134, blocked132, values135, gates136, facts137, here138, t1, o2, a3]) AS l149
  }
  WITH l149, COLLECT {
    UNWIND l149 AS x150
    WITH x150[0] AS f61, x150[1] AS micro133, x150[2] AS covered134, x150[3] AS blocked132, x150[4] AS values135, x150[5] AS gates136, x150[6] AS facts137, x150[7] AS here138, x150[8] AS t1, x150[9] AS o2, x150[10] AS a3
    WITH f61, micro133, covered134, blocked132, values135, gates136, facts137, here138, t1, o2, a3 LIMIT $p.p13
    WITH f61, micro133, covered134, blocked132, values135, gates136, facts137, here138, t1, o2, a3, COLLECT {
      MATCH (f61)-[w151:FUNDS_IN]->(r23:Region)
      WHERE coalesce(w151.since <= $p.p0, true) AND coalesce(w151.until > $p.p0, true)
      RETURN DISTINCT r23.name
      ORDER BY r23.name LIMIT 5
    } AS c152
    RETURN [blocked132, micro133, covered134, f61.id, CASE WHEN micro133 >= 0 THEN micro133 END, CASE WHEN blocked132 = 1 THEN 'INELIGIBLE' WHEN any(x25 IN gates136 WHERE x25 IS NULL) THEN 'UNKNOWN' ELSE 'ELIGIBLE' END, 'funder' + substring(f61.id, 12), f61.name, facts137, here138, values135, gates136, f61.fundsTypes, f61.minimumMinor, f61.maximumMinor, f61.currency, toString(f61.closedOn), toString(f61.activeOn), c152]
  } AS c153
  RETURN [size(l149), c153]
} AS c154, COUNT {
  MATCH (:TaskForce {code: $p.p8})
} AS c155, COUNT {
  MATCH (:Objective {code: $p.p9})
} AS c156, COUNT {
  MATCH (r:Node)
  WHERE r.id IN $p.p14 AND r:Region
} AS c157

CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (t1:TaskForce {code: $p.p5})
    MATCH (o2:Objective {code: $p.p6})
    WITH *, null AS a3
    CALL (t1) {
      MATCH (t1)<-[:IN]-(p4:Participation)-[:ON_BEHALF_OF]->(m5:Organization)
      WHERE coalesce(p4.since <= $p.today, true) AND coalesce(p4.until > $p.today, true)
      WITH m5, count(p4) AS people12
      ORDER BY people12 DESC, m5.id
      RETURN collect(m5) AS all6
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
    CALL (all6) {
      UNWIND all6 AS m5
      MATCH (m5)-[:LOCATED_IN]->(c24:Region)
      WITH c24, count(m5) AS n16
      RETURN collect([c24, n16]) AS located25
    }
    CALL (located25, a3) {
      MATCH (c24:Region)
      WHERE c24.level = 'COUNTRY'
      WITH c24, head(COLLECT {
        MATCH (c24)-[:PART_OF*1..4]->(r26:Region)
        WHERE r26.scheme = 'm49' AND r26.level = 'REGION'
        RETURN r26
        ORDER BY r26.id LIMIT 1
      }) AS top27, coalesce(head([x28 IN located25 WHERE x28[0] = c24 | x28[1]]), 0) AS n16, EXISTS {
        MATCH (c24)-[:PART_OF*0..4]->(a3)
      } AS in17
      WITH top27, sum(n16) AS n16, collect([c24, in17]) AS those29
      WITH collect([top27, n16, those29]) AS tops30, max(CASE WHEN top27 IS NULL THEN 0 ELSE n16 END) AS most31
      UNWIND tops30 AS x28
      UNWIND x28[2] AS y32
      WITH y32[0] AS c24, y32[1] AS in17, CASE WHEN x28[0] IS NULL THEN 0.0 WHEN most31 = 0 THEN 1.0 ELSE 1.0 - toFloat(x28[1]) / most31 END AS empty33
      MATCH (c24)-[:PART_OF*0..4]->(r26:Region)
      WITH DISTINCT r26, c24, in17, empty33
      WITH r26, count(c24) AS size34, sum(CASE WHEN in17 THEN 1 ELSE 0 END) AS common35, max(CASE WHEN in17 OR a3 IS NULL THEN empty33 ELSE 0.0 END) AS hole36
      WITH collect([r26, size34, common35, hole36]) AS every37, max(common35) AS asked38, max(size34) AS widest39
      RETURN [x28 IN every37 | [x28[0], x28[3], x28[2], asked38, CASE WHEN x28[2] = 0 THEN 0.0 WHEN x28[2] < asked38 THEN 0.5 * x28[2] / asked38 WHEN widest39 = asked38 THEN 1.0 ELSE 1.0 - 0.5 * log(toFloat(x28[1]) / asked38) / log(toFloat(widest39) / asked38) END]] AS cells40
    }
    WITH *, all6[..500] AS team7, COUNT {
      MATCH (:Objective)
    } AS objectives8, EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s9:Participation)-[:IN]->(t1)
      WHERE s9.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s9.since <= $p.today, true) AND coalesce(s9.until > $p.today, true)
    } AS speaks10, EXISTS {
      MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s9:Participation)
      WHERE s9.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s9.since <= $p.today, true) AND coalesce(s9.until > $p.today, true)
    } AS may_know11
    CALL (t1, o2, a3, all6, team7, cells40, words19, all_tell20) {
      CALL (t1, o2, a3, all6, team7, cells40, words19, all_tell20) {
        MATCH (o2)<-[x63:FOCUSES_ON]-(f62:Funder)
        WHERE coalesce(x63.since <= $p.today, true) AND coalesce(x63.until > $p.today, true)
        WITH DISTINCT f62
        RETURN f62 AS who41, COUNT {
          MATCH (f62)-[y64:FOCUSES_ON]->(z65:Objective)
          WHERE coalesce(y64.since <= $p.today, true) AND coalesce(y64.until > $p.today, true)
          RETURN DISTINCT z65
        } AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (o2)<-[:SUPPORTS]-(g66:Grant)<-[:GAVE]-(v67:Funder)
        WHERE coalesce(g66.status, '') <> 'CANCELLED' AND (g66.awarded IS NULL OR g66.awarded <= $p.today)
        OPTIONAL
        MATCH (g66)-[:AWARDED_TO]->(m68:Organization)
        WITH v67, m68, count(g66) AS n69, max(g66.awarded) AS day70, sum(0.5 ^ ((CASE WHEN g66.awarded IS NULL THEN 10.0 ELSE duration.inDays(g66.awarded, $p.today).days / 365.25 END) / 5.0) * (0.5 + 0.5 * coalesce(g66.amountMinor * $p.p1[g66.currency] / (g66.amountMinor * $p.p1[g66.currency] + 100000.0), 0.0))) AS sum71, sum(0) AS in72
        WITH m68, collect([v67, n69, day70, sum71, in72]) AS givers73
        UNWIND givers73 AS x74
        WITH x74, x74[0] AS who75, CASE WHEN m68 IS NULL OR size(givers73) = 1 THEN 0 ELSE 1 END AS one76
        WITH who75, sum(x74[1]) AS n69, max(x74[2]) AS day70, sum(x74[3]) AS sum71, sum(x74[4]) AS in72, sum(one76) AS co77
        RETURN who75 AS who41, null AS focuses42, n69 AS grants43, day70 AS last44, sum71 AS decayed45, in72 AS spent46, co77 AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND team7 AS m78
        MATCH (m78)<-[:AWARDED_TO]-(g79:Grant)<-[:GAVE]-(f62:Funder)
        WHERE coalesce(g79.status, '') <> 'CANCELLED' AND (g79.awarded IS NULL OR g79.awarded <= $p.today)
        WITH DISTINCT f62, m78
        WITH f62, count(m78) AS n80
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, n80 AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND all6 AS m81
        WITH m81
        WHERE m81:Funder
        MATCH (f62:Node {id: m81.id})
        WHERE f62:Funder
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, 1 AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND team7 AS m82
        MATCH (m82)-[x83:MEMBER_OF]->(s84:Partnership)<-[y85:MEMBER_OF]-(f62:Funder)
        WHERE coalesce(x83.since <= $p.today, true) AND coalesce(x83.until > $p.today, true) AND coalesce(s84.since <= $p.today, true) AND coalesce(s84.until > $p.today, true) AND coalesce(y85.since <= $p.today, true) AND coalesce(y85.until > $p.today, true) AND m82 <> f62
        WITH DISTINCT f62, m82
        WITH f62, count(m82) AS n86
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, n86 AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        UNWIND cells40 AS cell87
        WITH cell87, cell87[0] AS r88
        MATCH (r88)<-[w89:FUNDS_IN]-(f62:Funder)
        WHERE coalesce(w89.since <= $p.today, true) AND coalesce(w89.until > $p.today, true)
        WITH f62, max(cell87[1]) AS most90, max(cell87[4]) AS nearest91, max(CASE cell87[2] WHEN 0 THEN 0 WHEN cell87[3] THEN 2 ELSE 1 END) AS covers92
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, most90 AS gap51, nearest91 AS near52, covers92 AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (g93:Grant)<-[:GAVE]-(f62:Funder)
        WHERE (g93.status = 'CANCELLED' OR g93.awarded > $p.today)
        WITH f62, count(g93) AS n94
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, n94 AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (f62:Funder)
        WHERE f62.focusStatement IS NOT NULL AND all_tell20 > 0
        WITH f62, toLower(f62.focusStatement) AS text95
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, reduce(s96 = 0.0, x97 IN words19 | s96 + CASE WHEN text95 CONTAINS x97[0] THEN x97[1] ELSE 0.0 END) / all_tell20 AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        WITH reduce(s98 = '', x99 IN words19 | s98 + ' ' + x99[0] + '*') AS query100
        WHERE query100 <> ''
        CALL db.index.fulltext.queryNodes('Grant_texts', query100, {limit: 200}) YIELD node AS g101
        MATCH (g101)<-[:GAVE]-(f62:Funder)
        WHERE coalesce(g101.status, '') <> 'CANCELLED' AND (g101.awarded IS NULL OR g101.awarded <= $p.today)
        WITH f62, toLower(g101.title + ' ' + coalesce(g101.description, '')) AS text102
        WITH f62, max(reduce(s98 = 0.0, x99 IN words19 | s98 + CASE WHEN text102 CONTAINS x99[0] THEN x99[1] ELSE 0.0 END) / all_tell20) AS most103
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, most103 AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
        UNION ALL
        MATCH (k104:FundingCall)<-[:OFFERS]-(f62:Funder)
        WHERE (EXISTS {
          MATCH (k104)-[:FOR_OBJECTIVE]->(o2)
        } OR NOT EXISTS {
          MATCH (k104)-[:FOR_OBJECTIVE]->(:Objective)
        }) AND true
        WITH f62, count(k104) AS n105, sum(CASE WHEN (coalesce(k104.opens <= $p.today, true) AND coalesce(k104.closes >= $p.today, true)) THEN 1 ELSE 0 END) AS some106, min(CASE WHEN k104.opens > $p.today THEN k104.opens END) AS next107, max(k104.closes) AS over108
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, n105 AS calls57, some106 AS open58, next107 AS opens59, over108 AS closes60, null AS stage61
        UNION ALL
        MATCH (t1)<-[:ABOUT]-(k109:Contact)-[:WITH]->(f62:Funder)
        WHERE date(k109.at) <= $p.today AND (EXISTS {
          MATCH (:Node {id: $p.viewer})-[:PARTICIPATES]->(s110:Participation)-[:IN]->(:TaskForce)<-[:ABOUT]-(k109)
          WHERE s110.role IN ['TASK_FORCE_LEADER', 'REGIONAL_REPRESENTATIVE'] AND coalesce(s110.since <= $p.today, true) AND coalesce(s110.until > $p.today, true)
        })
        WITH f62, k109
        ORDER BY k109.at DESC, k109.id DESC
        WITH f62, head(collect(k109.stage)) AS n111
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, n111 AS stage61
        UNION ALL
        MATCH (f62:Funder)
        RETURN f62 AS who41, null AS focuses42, null AS grants43, null AS last44, null AS decayed45, null AS spent46, null AS shared47, null AS tied48, null AS within49, null AS allied50, null AS gap51, null AS near52, null AS cover53, null AS not_given54, null AS said55, null AS described56, null AS calls57, null AS open58, null AS opens59, null AS closes60, null AS stage61
      }
      WITH who41, max(focuses42) AS focuses42, max(grants43) AS grants43, max(last44) AS last44, max(decayed45) AS decayed45, max(spent46) AS spent46, max(shared47) AS shared47, max(tied48) AS tied48, max(within49) AS within49, max(allied50) AS allied50, max(gap51) AS gap51, max(near52) AS near52, max(cover53) AS cover53, max(not_given54) AS not_given54, max(said55) AS said55, max(described56) AS described56, max(calls57) AS calls57, max(open58) AS open58, max(opens59) AS opens59, max(closes60) AS closes60, max(stage61) AS stage61
      RETURN who41, focuses42, grants43, last44, decayed45, spent46, shared47, tied48, within49, allied50, gap51, near52, cover53, not_given54, said55, described56, calls57, open58, opens59, closes60, stage61
    }
    WITH *, who41 AS f62
    WITH *, COUNT { (f62)-[:GAVE]->()
    } - coalesce(not_given54, 0) AS given119, EXISTS {
      MATCH (f62)-[y32:FOCUSES_ON]->(:Objective)
      WHERE coalesce(y32.since <= $p.today, true) AND coalesce(y32.until > $p.today, true)
    } AS focused122
    WITH *, coalesce(null / null, (log(CASE WHEN f62.minimumMinor > 0 THEN f62.minimumMinor * $p.p1[f62.currency] END) + log(CASE WHEN f62.maximumMinor > 0 THEN f62.maximumMinor * $p.p1[f62.currency] END)) / 2.0) AS middle123, coalesce((null - null * null / null + 1.0) / null, ((log(CASE WHEN f62.maximumMinor > 0 THEN f62.maximumMinor * $p.p1[f62.currency] END) - log(CASE WHEN f62.minimumMinor > 0 THEN f62.minimumMinor * $p.p1[f62.currency] END)) / 4.0) ^ 2) AS variance124
    WITH *, exp(middle123) AS typical120, CASE WHEN may_know11 THEN f62.doNotContactReason END AS reason121
    WITH *, [CASE WHEN focused122 OR given119 > 0 OR said55 IS NOT NULL THEN 1.0 - (1.0 - CASE WHEN focuses42 IS NULL THEN 0.0 ELSE log((objectives8 + 1.0) / focuses42) / log(objectives8 + 1.0) END) * (1.0 - coalesce(grants43 / (given119 + 2.0), 0.0)) * (1.0 - 0.5 * CASE WHEN described56 > coalesce(said55, 0.0) THEN described56 ELSE coalesce(said55, 0.0) END) END, CASE WHEN a3 IS NOT NULL AND (near52 IS NOT NULL OR spent46 > 0) THEN 1.0 - (1.0 - coalesce(near52, 0.0)) * (1.0 - coalesce(spent46 / (spent46 + 2.0), 0.0)) END, CASE WHEN given119 > 0 THEN coalesce(decayed45 / (decayed45 + 1.0), 0.0) END, exp(-((log(null) - middle123) ^ 2) / (2.0 * CASE WHEN variance124 < 0.25 THEN 0.25 ELSE variance124 END)), CASE WHEN given119 > 0 OR within49 = 1 OR allied50 > 0 THEN 1.0 - (1.0 - coalesce(tied48 / (tied48 + 1.0), 0.0)) * (1.0 - coalesce(0.5 * shared47 / (shared47 + 1.0), 0.0)) * (1.0 - CASE WHEN within49 = 1 THEN 0.8 WHEN allied50 > 0 THEN 0.4 ELSE 0.0 END) END, gap51] AS values115, [CASE WHEN f62.closedOn <= $p.today THEN 0 WHEN f62.closedOn > $p.today OR last44 >= $p.today - duration({years: 3}) OR (f62.activeOn <= $p.today AND f62.activeOn >= $p.today - duration({years: 3})) THEN 1 END, CASE WHEN size(coalesce(f62.fundsTypes, [])) = 0 THEN null WHEN any(x28 IN f62.fundsTypes WHERE x28 IN types22) THEN 1 WHEN untyped23 = 0 AND size(types22) > 0 THEN 0 END, CASE WHEN open58 > 0 THEN 1 WHEN calls57 > 0 THEN 0 END, CASE WHEN NOT speaks10 THEN -1 WHEN stage61 = 'DECLINED' THEN 0 ELSE 1 END, CASE WHEN NOT may_know11 THEN -1 WHEN f62.doNotContact THEN 0 ELSE 1 END] AS gates116, [focuses42, said55, described56, grants43, toString(last44), given119, decayed45, spent46, near52, cover53, null, typical120, tied48, shared47, within49, allied50, gap51, calls57, open58, toString(opens59), toString(closes60), stage61, reason121] AS facts117, [t1.code, o2.code, a3.name, types22, untyped23, size(all6), objectives8] AS here118
    WITH *, reduce(s9 = 0.0, i125 IN range(0, size(values115) - 1) | s9 + CASE WHEN values115[i125] IS NULL THEN 0.0 ELSE $p.p4[i125] END) AS known126, reduce(s9 = 0.0, i125 IN range(0, size(values115) - 1) | s9 + CASE WHEN values115[i125] IS NULL THEN 0.0 ELSE $p.p4[i125] * values115[i125] END) AS sum127
    WITH *, CASE WHEN known126 > 0 THEN toInteger(floor(sum127 / known126 * 1000000 + 0.5)) ELSE -1 END AS micro113, toInteger(floor(known126 * 1000000 + 0.5)) AS covered114, CASE WHEN any(x28 IN gates116 WHERE x28 = 0) THEN 1 ELSE 0 END AS blocked112
    WITH f62, micro113, covered114, blocked112, values115, gates116, facts117, here118, t1, o2, a3
    ORDER BY blocked112, micro113 DESC, covered114 DESC, f62.id
    RETURN collect([f62, micro113, covered114, blocked112, values115, gates116, facts117, here118, t1, o2, a3]) AS l128
  }
  WITH l128, COLLECT {
    UNWIND l128 AS x129
    WITH x129[0] AS f62, x129[1] AS micro113, x129[2] AS covered114, x129[3] AS blocked112, x129[4] AS values115, x129[5] AS gates116, x129[6] AS facts117, x129[7] AS here118, x129[8] AS t1, x129[9] AS o2, x129[10] AS a3
    WITH f62, micro113, covered114, blocked112, values115, gates116, facts117, here118, t1, o2, a3 LIMIT $p.p8
    WITH f62, micro113, covered114, blocked112, values115, gates116, facts117, here118, t1, o2, a3, COLLECT {
      MATCH (f62)-[w130:FUNDS_IN]->(r26:Region)
      WHERE coalesce(w130.since <= $p.today, true) AND coalesce(w130.until > $p.today, true)
      RETURN DISTINCT r26.name
      ORDER BY r26.name LIMIT 5
    } AS c131
    RETURN [f62.name, facts117, here118, values115, gates116, micro113, 'funder' + substring(f62.id, 12), f62.fundsTypes, f62.minimumMinor, f62.maximumMinor, f62.currency, toString(f62.closedOn), toString(f62.activeOn), c131]
  } AS c132
  RETURN [c132]
} AS c133, COUNT {
  MATCH (:TaskForce {code: $p.p5})
} AS c134, COUNT {
  MATCH (:Objective {code: $p.p6})
} AS c135

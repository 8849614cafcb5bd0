CYPHER 5
RETURN COLLECT {
  CALL () {
    MATCH (n1:Node {id: $p.p2})
    RETURN n1
    UNION
    MATCH (:Alias {id: $p.p2})-[:LEADS_TO]->(n1:Node)
    RETURN n1
  }
  WITH n1
  WHERE n1:Objective
  WITH n1, COLLECT {
    CALL (n1) {
      CALL (n1) {
        MATCH (n1)<-[f6:FOCUSES_ON]-(n2:Funder)
        WHERE coalesce(f6.since <= $p.today, true) AND coalesce(f6.until > $p.today, true)
        RETURN n2, 'FOCUS' AS link8, null AS grants9, null AS awarded10
        UNION ALL
        MATCH (n1)<-[:SUPPORTS]-(g7:Grant)<-[:GAVE]-(n2:Funder)
        WHERE coalesce(g7.status, '') <> 'CANCELLED' AND (g7.awarded IS NULL OR g7.awarded <= $p.today)
        RETURN n2, 'GRANT' AS link8, g7.id AS grants9, g7.awarded AS awarded10
      }
      WITH n2, collect(DISTINCT link8) AS via3, count(DISTINCT grants9) AS grants4, max(awarded10) AS last_awarded5
      WITH n2, via3, grants4, last_awarded5
      ORDER BY coalesce(last_awarded5, date('9999-12-31')) DESC, grants4, n2.name, n2.id
      RETURN collect([n2, via3, grants4, last_awarded5]) AS l11
    }
    WITH l11, COLLECT {
      UNWIND l11 AS x12
      WITH x12[0] AS n2, x12[1] AS via3, x12[2] AS grants4, x12[3] AS last_awarded5
      WITH n2, via3, grants4, last_awarded5 LIMIT $p.p1
      WITH n2, via3, grants4, last_awarded5, COLLECT {
        CALL (n1, n2) {
          MATCH (n1)<-[:SUPPORTS]-(g13:Grant)<-[:GAVE]-(n2)
          WHERE coalesce(g13.status, '') <> 'CANCELLED' AND (g13.awarded IS NULL OR g13.awarded <= $p.today) AND g13.amountMinor IS NOT NULL
          RETURN g13.currency AS currency14, sum(g13.amountMinor) AS sum15
        }
        RETURN [sum15, currency14]
        ORDER BY currency14
      } AS c16, COLLECT {
        CALL (n1, n2) {
          MATCH (n1)<-[f23:FOCUSES_ON]-(n2:Funder)
          WHERE coalesce(f23.since <= $p.today, true) AND coalesce(f23.until > $p.today, true)
          RETURN 'FOCUS' AS link17, n2 AS e18, 'Funder' AS face19, f23.since AS since20, f23.until AS until21, f23.source AS source22
          UNION
          MATCH (n1)<-[:SUPPORTS]-(g24:Grant)<-[:GAVE]-(n2:Funder)
          WHERE coalesce(g24.status, '') <> 'CANCELLED' AND (g24.awarded IS NULL OR g24.awarded <= $p.today)
          RETURN 'GRANT' AS link17, g24 AS e18, 'Grant' AS face19, g24.awarded AS since20, null AS until21, g24.source AS source22
        }
        WITH link17, e18, face19, since20, until21, source22
        ORDER BY coalesce(since20, date('0001-01-01')) DESC, link17, e18.id, until21, source22 LIMIT 20
        RETURN [link17]
      } AS c25
      RETURN [via3, grants4, toString(last_awarded5), c16, c25, 'funder' + substring(n2.id, 12), n2.name]
    } AS c26
    RETURN [c26]
  } AS c27
  RETURN [c27]
} AS c28

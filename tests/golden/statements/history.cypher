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
  WHERE n1:Goal
  WITH n1, COUNT {
    UNWIND n1.changes AS x3
    MATCH (n2:Node {id: x3})
    WHERE (n2.open)
  } AS c4
  RETURN [c4]
} AS c5, COLLECT {
  CALL () {
    MATCH (n6:Node {id: $p.p4})
    RETURN n6
    UNION
    MATCH (:Alias {id: $p.p4})-[:LEADS_TO]->(n6:Node)
    RETURN n6
  }
  WITH n6
  WHERE n6:Objective
  WITH n6, COUNT {
    UNWIND n6.changes AS x8
    MATCH (n7:Node {id: x8})
    WHERE (n7.open)
  } AS c9
  RETURN [c9]
} AS c10, COLLECT {
  CALL () {
    MATCH (n11:Node {id: $p.p6})
    RETURN n11
    UNION
    MATCH (:Alias {id: $p.p6})-[:LEADS_TO]->(n11:Node)
    RETURN n11
  }
  WITH n11
  WHERE n11:Target
  WITH n11, COUNT {
    UNWIND n11.changes AS x13
    MATCH (n12:Node {id: x13})
    WHERE (n12.open)
  } AS c14
  RETURN [c14]
} AS c15, COLLECT {
  CALL () {
    MATCH (n16:Node {id: $p.p10})
    RETURN n16
    UNION
    MATCH (:Alias {id: $p.p10})-[:LEADS_TO]->(n16:Node)
    RETURN n16
  }
  WITH n16
  WHERE n16:TaskForce
  WITH n16, COUNT {
    UNWIND n16.changes AS x18
    MATCH (n17:Node {id: x18})
    WHERE (n17.open)
  } AS c19, COLLECT {
    MATCH (n16)<-[:IN]-(n20:Participation)
    WHERE coalesce(n20.since <= $p.today, true) AND coalesce(n20.until > $p.today, true)
    WITH n20
    ORDER BY n20.sinceOrder, n20.id LIMIT $p.p8
    WITH n20, COUNT {
      UNWIND n20.changes AS x22
      MATCH (n21:Node {id: x22})
      WHERE (n21.open)
    } AS c23
    RETURN [c23]
  } AS c24
  RETURN [c19, c24]
} AS c25, COLLECT {
  CALL () {
    MATCH (n26:Node {id: $p.p13})
    RETURN n26
    UNION
    MATCH (:Alias {id: $p.p13})-[:LEADS_TO]->(n26:Node)
    RETURN n26
  }
  WITH n26
  WHERE n26:Organization
  WITH n26, COLLECT {
    CALL (n26) {
      UNWIND n26.changes AS x28
      MATCH (n27:Node {id: x28})
      WHERE (n27.open) AND n27.kind = $p.p11
      WITH n27
      ORDER BY n27.seq
      RETURN collect(n27) AS l29
    }
    WITH l29, COLLECT {
      UNWIND l29 AS n27
      WITH n27
      WITH n27 LIMIT $p.p12
      RETURN [n27.seq, n27.before, n26.id, head(COLLECT {
        UNWIND [n27.subjects] AS n27all
        WITH n27all
        WHERE n27all IS NOT NULL
        UNWIND range(0, size(n27all) - 1) AS n27at
        WITH n27at, n27all
        WHERE n27all[n27at] = n26.id
        RETURN n27.lot[n27at / 50]
      }), n27.after]
    } AS c30
    RETURN [size(l29), c30]
  } AS c31
  RETURN [c31]
} AS c32, COLLECT {
  CALL () {
    MATCH (n33:Node {id: $p.p15})
    RETURN n33
    UNION
    MATCH (:Alias {id: $p.p15})-[:LEADS_TO]->(n33:Node)
    RETURN n33
  }
  WITH n33
  WHERE n33:Person AND (n33.private IS NULL)
  WITH n33, COUNT {
    UNWIND n33.changes AS x35
    MATCH (n34:Node {id: x35})
    WHERE (n34.open)
  } AS c36
  RETURN [c36]
} AS c37, COLLECT {
  CALL () {
    MATCH (n38:Node {id: $p.p17})
    RETURN n38
    UNION
    MATCH (:Alias {id: $p.p17})-[:LEADS_TO]->(n38:Node)
    RETURN n38
  }
  WITH n38
  WHERE n38:Funder
  WITH n38, COLLECT {
    UNWIND n38.changes AS x40
    MATCH (n39:Node {id: x40})
    WHERE (n39.open)
    WITH n39
    ORDER BY n39.seq LIMIT $p.p16
    RETURN [n39.after, n38.id, head(COLLECT {
      UNWIND [n39.subjects] AS n39all
      WITH n39all
      WHERE n39all IS NOT NULL
      UNWIND range(0, size(n39all) - 1) AS n39at
      WITH n39at, n39all
      WHERE n39all[n39at] = n38.id
      RETURN n39.lot[n39at / 50]
    })]
  } AS c41
  RETURN [c41]
} AS c42, COLLECT {
  CALL () {
    MATCH (n43:Node {id: $p.p19})
    RETURN n43
    UNION
    MATCH (:Alias {id: $p.p19})-[:LEADS_TO]->(n43:Node)
    RETURN n43
  }
  WITH n43
  WHERE n43:Partnership
  WITH n43, COUNT {
    UNWIND n43.changes AS x45
    MATCH (n44:Node {id: x45})
    WHERE (n44.open)
  } AS c46
  RETURN [c46]
} AS c47, COLLECT {
  CALL () {
    MATCH (n48:Node {id: $p.p21})
    RETURN n48
    UNION
    MATCH (:Alias {id: $p.p21})-[:LEADS_TO]->(n48:Node)
    RETURN n48
  }
  WITH n48
  WHERE n48:Region
  WITH n48, COLLECT {
    UNWIND n48.changes AS x50
    MATCH (n49:Node {id: x50})
    WHERE (n49.open)
    WITH n49
    ORDER BY n49.seq DESC LIMIT $p.p20
    RETURN [n49.kind]
  } AS c51
  RETURN [c51]
} AS c52, COLLECT {
  MATCH (n53:Grant)
  WHERE n53.title IS NOT NULL AND n53.id IS NOT NULL
  WITH n53
  ORDER BY n53.title, n53.id LIMIT $p.p22
  WITH n53, COUNT {
    UNWIND n53.changes AS x55
    MATCH (n54:Node {id: x55})
    WHERE (n54.open)
  } AS c56
  RETURN [c56]
} AS c57

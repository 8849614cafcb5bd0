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
  WITH n1, COLLECT {
    UNWIND n1.changes AS x3
    MATCH (n2:Node {id: x3})
    WHERE (n2.open)
    WITH n2
    ORDER BY n2.seq LIMIT $p.p1
    RETURN [n2.seq]
  } AS c4
  RETURN [c4]
} AS c5, COLLECT {
  CALL () {
    MATCH (n6:Node {id: $p.p5})
    RETURN n6
    UNION
    MATCH (:Alias {id: $p.p5})-[:LEADS_TO]->(n6:Node)
    RETURN n6
  }
  WITH n6
  WHERE n6:Objective
  WITH n6, COUNT {
    UNWIND n6.changes AS x8
    MATCH (n7:Node {id: x8})
    WHERE (n7.open)
  } AS c9, COLLECT {
    MATCH (n6)<-[:IMPLEMENTS]-(n10:TaskForce)
    WITH n10
    ORDER BY n10.id LIMIT 1
    WITH n10, COLLECT {
      UNWIND n10.changes AS x12
      MATCH (n11:Node {id: x12})
      WHERE (n11.open)
      WITH n11
      ORDER BY n11.seq LIMIT $p.p4
      RETURN [n11.kind, n11.before, n10.id, head(COLLECT {
        UNWIND [n11.subjects] AS n11all
        WITH n11all
        WHERE n11all IS NOT NULL
        UNWIND range(0, size(n11all) - 1) AS n11at
        WITH n11at, n11all
        WHERE n11all[n11at] = n10.id
        RETURN n11.lot[n11at / 50]
      }), n11.after]
    } AS c13
    RETURN [c13]
  } AS c14
  RETURN [c9, c14]
} AS c15, COLLECT {
  CALL () {
    MATCH (n16:Node {id: $p.p7})
    RETURN n16
    UNION
    MATCH (:Alias {id: $p.p7})-[:LEADS_TO]->(n16:Node)
    RETURN n16
  }
  WITH n16
  WHERE n16:Target
  WITH n16, COLLECT {
    UNWIND n16.changes AS x18
    MATCH (n17:Node {id: x18})
    WHERE (n17.open)
    WITH n17
    ORDER BY n17.seq LIMIT $p.p6
    RETURN [toString(n17.at)]
  } AS c19
  RETURN [c19]
} AS c20, COLLECT {
  CALL () {
    MATCH (n21:Node {id: $p.p11})
    RETURN n21
    UNION
    MATCH (:Alias {id: $p.p11})-[:LEADS_TO]->(n21:Node)
    RETURN n21
  }
  WITH n21
  WHERE n21:Organization
  WITH n21, COLLECT {
    UNWIND n21.changes AS x23
    MATCH (n22:Node {id: x23})
    WHERE (n22.open)
    WITH n22
    ORDER BY n22.seq DESC LIMIT $p.p8
    RETURN [n22.kind]
  } AS c24, COLLECT {
    MATCH (n21)-[m26:MEMBER_OF]->(n25:Partnership)
    WHERE coalesce(m26.since <= $p.today, true) AND coalesce(m26.until > $p.today, true) AND coalesce(n25.since <= $p.today, true) AND coalesce(n25.until > $p.today, true)
    WITH DISTINCT n25
    ORDER BY n25.name, n25.id LIMIT $p.p9
    WITH n25, COUNT {
      UNWIND n25.changes AS x28
      MATCH (n27:Node {id: x28})
      WHERE (n27.open)
    } AS c29
    RETURN [c29]
  } AS c30
  RETURN [c24, c30]
} AS c31, COLLECT {
  CALL () {
    MATCH (n32:Node {id: $p.p15})
    RETURN n32
    UNION
    MATCH (:Alias {id: $p.p15})-[:LEADS_TO]->(n32:Node)
    RETURN n32
  }
  WITH n32
  WHERE n32:Funder
  WITH n32, COLLECT {
    UNWIND n32.changes AS x34
    MATCH (n33:Node {id: x34})
    WHERE (n33.open)
    WITH n33
    ORDER BY n33.seq LIMIT $p.p12
    RETURN [n33.seq]
  } AS c35, COLLECT {
    MATCH (n32)-[:GAVE]->(n36:Grant)
    WITH n36
    ORDER BY n36.title, n36.id LIMIT $p.p13
    WITH n36, COUNT {
      UNWIND n36.changes AS x38
      MATCH (n37:Node {id: x38})
      WHERE (n37.open)
    } AS c39
    RETURN [c39]
  } AS c40
  RETURN [c35, c40]
} AS c41, COLLECT {
  CALL () {
    MATCH (n42:Node {id: $p.p19})
    RETURN n42
    UNION
    MATCH (:Alias {id: $p.p19})-[:LEADS_TO]->(n42:Node)
    RETURN n42
  }
  WITH n42
  WHERE n42:Person AND (n42.private IS NULL)
  WITH n42, COLLECT {
    UNWIND n42.changes AS x44
    MATCH (n43:Node {id: x44})
    WHERE (n43.open)
    WITH n43
    ORDER BY n43.seq LIMIT $p.p16
    RETURN [n43.reason]
  } AS c45, COLLECT {
    MATCH (n42)-[:PARTICIPATES]->(n46:Participation)
    WHERE coalesce(n46.since <= $p.today, true) AND coalesce(n46.until > $p.today, true)
    WITH n46
    ORDER BY n46.sinceOrder, n46.id LIMIT $p.p17
    WITH n46, COLLECT {
      UNWIND n46.changes AS x48
      MATCH (n47:Node {id: x48})
      WHERE (n47.open)
      WITH n47
      ORDER BY n47.seq LIMIT $p.p18
      RETURN [n47.seq]
    } AS c49
    RETURN [c49]
  } AS c50
  RETURN [c45, c50]
} AS c51, COLLECT {
  CALL () {
    MATCH (n52:Node {id: $p.p21})
    RETURN n52
    UNION
    MATCH (:Alias {id: $p.p21})-[:LEADS_TO]->(n52:Node)
    RETURN n52
  }
  WITH n52
  WHERE n52:Region
  WITH n52, COUNT {
    UNWIND n52.changes AS x54
    MATCH (n53:Node {id: x54})
    WHERE (n53.open)
  } AS c55
  RETURN [c55]
} AS c56

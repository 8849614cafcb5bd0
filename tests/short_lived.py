"""How Java runs a Neo4j that lives for seconds: with its first compiler alone.

The second one takes half of such a server's CPU time and pays for itself in minutes only. Neo4j does the same with
either; servers that many tests share have both.
"""

SHORT_LIVED = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1"}

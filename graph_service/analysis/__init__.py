"""The network as a whole: who connects, who hangs on whom, who belongs together."""

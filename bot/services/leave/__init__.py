"""Leave (请假): asked for, granted, and covered on the rota."""

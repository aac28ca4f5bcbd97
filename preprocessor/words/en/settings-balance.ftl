# What the settings of servers behind a balancer are to whoever writes a lab (docs/directives.md).

balance-setting-reports-meaning = How often all loads are copied to the board that the balancer reads, in seconds; 0: it reads its own count. Two choices and the least busy go by it.
balance-setting-clients-meaning = How many clients there are; each asks every 5 s on average.
balance-setting-policy-meaning = How the balancer chooses a server.
balance-setting-servers-meaning = How many servers there are; each carries 5 requests a second and has 15 places to wait.
balance-setting-health-meaning = How server 1 is.
balance-setting-fail-time-meaning = How long it takes server 1 to answer an error, in seconds.
balance-setting-checks-meaning = Whether each server is checked every 2 s, is out after 3 failed checks, and in again after 2 good ones.
balance-setting-sizes-meaning = How long requests take: 0.2 s on average, exponentially distributed or fixed.

# The report of `simulate`
balance-simulate = Servers behind a balancer, and how old its news is: what becomes of the requests
balance-simulate-verdict = The verdict is the page's: Black hole where at least 15 % of the requests that ended failed, and at least one and a half times one server’s share; Collapsed where at least 45 % were lost; Lopsided where at least 3 % were turned away while the workers were busy less than 85 % of the time; else by the share that was answered within 1 s: Comfortable from 96 %, Busy from 60 %, Straining from 15 %, Overloaded below
balance-simulate-run = { $clients } clients asking every 5 s; { $servers } servers that carry 5 a second each, chosen by { $policy }, with reports every { $reports }; server 1 is { $health }
balance-simulate-queue-depth-mean = { $value } on average
balance-simulate-judged = { $in-time } of what ended was answered within 1 s, { $rejected } was turned away, { $failed } failed; the workers were busy { $utilization } of the time

//! The options of `simulate`, and the experiment that they describe.

use clap::ValueEnum;
use mdbook_switchboard::labs::{Asked, Spelling, backoff, command};
use mdbook_switchboard::value;
use switchboard::{
    Arrivals, Config, Discipline, Experiment, Latency, Nanos, PerSecond, Service, limits,
};

/// How the report is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    Table,
    /// For programs: one object
    Json,
    /// For spreadsheets: a line of names and a line of values
    Csv,
}

/// Run the lab's model from the shell, and report what became of the requests
///
/// Times carry their unit (42ms, 5s, 1m30s, 1h); rates are per second. The defaults are the course's
/// first lab.
///
/// The verdict is the first that holds: Comfortable (at least 99 % of the requests that ended were
/// answered, and less than one waits on average), Busy (99 %, and the queue is under a third of its
/// places on average), Straining (95 %), Overloaded (50 %), Collapsed.
#[derive(clap::Args, Debug)]
pub(crate) struct Args {
    /// A lab has scenarios; here their settings are said one by one, which is what the error tells
    #[arg(
        long,
        hide = true,
        value_name = "NAME",
        num_args = 0..=1,
        default_missing_value = "rush",
        value_parser = scenario
    )]
    scenario: Option<String>,
    /// How many clients there are
    #[arg(long, value_name = "N", default_value = "3", value_parser = clients)]
    clients: u32,
    /// Mean time between a client's requests
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = time)]
    interval: Nanos,
    /// Asynchronous clients send on schedule; synchronous ones think, send, and wait for the answer
    #[arg(long, value_enum, default_value_t = Kind::Asynchronous)]
    arrivals: Kind,
    /// Give up on an attempt after this time [default: never]
    #[arg(long, value_name = "TIME", value_parser = time)]
    patience: Option<Nanos>,
    /// Try a rejected or given-up request again so often
    #[arg(long, value_name = "N", default_value = "0", value_parser = retries)]
    retries: u32,
    /// Wait before a retry: not at all, or a random time up to a bound that doubles
    #[arg(long, value_enum, default_value_t = Wait::None)]
    backoff: Wait,
    /// The longest wait before the first retry [default: 100ms]
    #[arg(long, value_name = "TIME", value_parser = time)]
    backoff_base: Option<Nanos>,
    /// The longest wait before any retry [default: 10s]
    #[arg(long, value_name = "TIME", value_parser = time)]
    backoff_cap: Option<Nanos>,
    /// Allow retries up to this share of first attempts (0.1, 10%) [default: no bound]
    #[arg(long, value_name = "SHARE", value_parser = value::share)]
    retry_budget: Option<f64>,
    /// What the server carries, in requests per second
    #[arg(long, value_name = "RATE", default_value = "5", value_parser = capacity)]
    capacity: f64,
    /// How many requests are served at once
    #[arg(long, value_name = "N", default_value = "1", value_parser = workers)]
    workers: u32,
    /// Whether a request holds a worker for a fixed or an exponentially distributed time
    #[arg(long, value_enum, default_value_t = Slots::Fixed)]
    service: Slots,
    /// Places in the waiting room; who finds it full is rejected
    #[arg(long, value_name = "PLACES", default_value = "15", value_parser = queue)]
    queue: u32,
    /// Who is served next: first come, or newest first
    #[arg(long, value_enum, default_value_t = Order::Fifo)]
    discipline: Order,
    /// Drop a request whose client has given up when its turn comes, instead of serving it
    #[arg(long)]
    drop_departed: bool,
    /// When the answer comes after its slot began, or "slot": when the slot ends
    #[arg(long, value_name = "TIME|slot", default_value = "42ms", value_parser = latency)]
    latency: Latency,
    /// Change the number of clients at a time since the start, warm-up included (repeatable)
    #[arg(long, value_name = "TIME=N", value_parser = clients_at)]
    clients_at: Vec<(Nanos, u32)>,
    /// Measure for so long, after the warm-up
    #[arg(long, value_name = "TIME", default_value = "1h", value_parser = duration)]
    duration: Nanos,
    /// Run for so long before anything is measured
    #[arg(long, value_name = "TIME", default_value = "100s", value_parser = any_time)]
    warm_up: Nanos,
    /// What all randomness derives from: the same seed gives the same run
    #[arg(long, value_name = "N", default_value = "1", value_parser = value::count)]
    seed: u64,
    /// Run so many times, with the seeds that follow, and report means with their 95 % confidence
    /// intervals
    #[arg(long, value_name = "N", value_parser = replications)]
    pub(super) replications: Option<u32>,
    /// Put what queueing theory says beside each measure, wherever there is a closed form
    #[arg(long)]
    pub(super) compare_theory: bool,
    /// How to print the report
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(super) format: Format,
    // What people try first.
    #[arg(long, hide = true)]
    json: bool,
    #[arg(long, hide = true)]
    csv: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Asynchronous,
    Synchronous,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Wait {
    None,
    Exponential,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Slots {
    Fixed,
    Exponential,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Order {
    Fifo,
    Lifo,
}

/// A scenario is no option: it is refused with the options that say the same.
fn scenario(_: &str) -> Result<String, String> {
    Err(format!(
        "a scenario is a story that a lab tells, and no option of simulate. The rush of scenario=rush is \
         the same as:\n  mdbook-switchboard simulate {}",
        mdbook_switchboard::labs::rush_in_options()
    ))
}

impl Args {
    /// The experiment, or a sentence on the options that contradict each other.
    pub(super) fn experiment(&self) -> anyhow::Result<Experiment> {
        let config = self.config();
        self.check(&config)?;
        let mut clients_at = self.clients_at.clone();
        clients_at.sort_by_key(|(at, _)| *at);
        Ok(Experiment {
            config,
            warm_up: self.warm_up,
            duration: self.duration,
            clients_at,
        })
    }

    fn config(&self) -> Config {
        Config {
            clients: self.clients,
            interval: self.interval,
            arrivals: match self.arrivals {
                Kind::Asynchronous => Arrivals::Asynchronous,
                Kind::Synchronous => Arrivals::Synchronous,
            },
            patience: self.patience,
            retries: self.retries,
            backoff: backoff(
                self.backoff == Wait::Exponential,
                self.backoff_base,
                self.backoff_cap,
            ),
            retry_budget: self.retry_budget,
            workers: self.workers,
            capacity: PerSecond(self.capacity),
            service: match self.service {
                Slots::Fixed => Service::Fixed,
                Slots::Exponential => Service::Exponential,
            },
            queue: self.queue,
            discipline: match self.discipline {
                Order::Fifo => Discipline::Fifo,
                Order::Lifo => Discipline::Lifo,
            },
            drop_departed: self.drop_departed,
            objective: Config::default().objective,
            latency: self.latency,
            seed: self.seed,
        }
    }

    /// Whether the options go together.
    fn check(&self, config: &Config) -> anyhow::Result<()> {
        anyhow::ensure!(!self.json, "there is no --json; write --format json");
        anyhow::ensure!(!self.csv, "there is no --csv; write --format csv");
        anyhow::ensure!(
            !self.compare_theory || self.clients_at.is_empty(),
            "--compare-theory is about the long run with one number of clients, and --clients-at changes \
             it; leave out one of the two"
        );
        let asked = Asked {
            config,
            backoff_time: match (self.backoff_base, self.backoff_cap) {
                (Some(_), _) => Some("backoff-base"),
                (None, Some(_)) => Some("backoff-cap"),
                (None, None) => None,
            },
            most_clients: self.most_clients(),
            clients_leave: !self.clients_at.is_empty(),
        };
        let contradictions: Vec<String> = asked
            .contradictions(Spelling::Option)
            .iter()
            .map(ToString::to_string)
            .collect();
        anyhow::ensure!(contradictions.is_empty(), contradictions.join("\nerror: "));
        let end = self.warm_up.saturating_add(self.duration);
        for (at, clients) in &self.clients_at {
            anyhow::ensure!(
                *at < end,
                "--clients-at changes to {clients} clients after {}, but the run ends at {} \
                 (warm-up and duration); change them earlier, or run longer",
                command::time(*at),
                command::time(end)
            );
        }
        Ok(())
    }

    fn most_clients(&self) -> u32 {
        let later = self.clients_at.iter().map(|(_, clients)| *clients);
        later.max().unwrap_or_default().max(self.clients)
    }
}

fn clients(text: &str) -> Result<u32, String> {
    whole(text, 0, limits::MAX_CLIENTS)
}

fn retries(text: &str) -> Result<u32, String> {
    whole(text, 0, limits::MAX_RETRIES)
}

fn replications(text: &str) -> Result<u32, String> {
    match whole(text, 0, 100_000)? {
        0 | 1 => Err("one run says nothing of chance; write a number from 2 to 100000".into()),
        replications => Ok(replications),
    }
}

fn workers(text: &str) -> Result<u32, String> {
    whole(text, 1, limits::MAX_WORKERS)
}

fn queue(text: &str) -> Result<u32, String> {
    whole(text, 0, limits::MAX_QUEUE)
}

fn whole(text: &str, least: u32, most: u32) -> Result<u32, String> {
    let count = value::count(text).map_err(|error| error.to_string())?;
    u32::try_from(count)
        .ok()
        .filter(|count| (least..=most).contains(count))
        .ok_or_else(|| format!("{count} is out of range; write a number from {least} to {most}"))
}

fn capacity(text: &str) -> Result<f64, String> {
    let rate = value::rate(text).map_err(|error| error.to_string())?;
    let (least, most) = (limits::MIN_CAPACITY, limits::MAX_CAPACITY);
    if (least..=most).contains(&rate) {
        Ok(rate)
    } else {
        Err(format!(
            "{rate} a second is out of range; write a rate from {least} to {most}"
        ))
    }
}

fn any_time(text: &str) -> Result<Nanos, String> {
    let time = value::duration(text).map_err(|error| error.to_string())?;
    Ok(Nanos(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)))
}

fn time(text: &str) -> Result<Nanos, String> {
    let time = any_time(text)?;
    if (limits::MIN_TIME..=limits::MAX_TIME).contains(&time) {
        Ok(time)
    } else {
        Err(format!(
            "{text} is out of range; write a time from 1us to 277h"
        ))
    }
}

fn duration(text: &str) -> Result<Nanos, String> {
    match any_time(text)? {
        Nanos::ZERO => Err("nothing can be measured in no time; write a time such as 1h".into()),
        time => Ok(time),
    }
}

fn latency(text: &str) -> Result<Latency, String> {
    match value::duration_or(text, "slot").map_err(|error| error.to_string())? {
        None => Ok(Latency::Slot),
        Some(time) if time.is_zero() => Ok(Latency::After(Nanos::ZERO)),
        Some(_) => time(text).map(Latency::After),
    }
}

fn clients_at(text: &str) -> Result<(Nanos, u32), String> {
    let (at, number) = text.split_once('=').ok_or_else(|| {
        format!("\"{text}\" doesn't say both when and how many; write it as 10m=60")
    })?;
    Ok((any_time(at)?, clients(number)?))
}

//! A long transfer over one connection: what is sent, what is lost, and how much of the line it comes to.

use switchboard::Nanos;
use switchboard::conversation::{Link, Loss, PACKET_BITS, Sender};

/// Sends so many packets over a link where each may be lost; gives how long it takes until all are there,
/// and how many sendings there were. Nothing is known before the first receipt is back.
fn transfer(packets: u32, half: Nanos, bandwidth: u64, loss: Loss) -> (Nanos, u32) {
    let timeout = Nanos((4 * half.0).max(200_000_000));
    let mut line = Link::new(half, bandwidth, loss);
    let mut receipts = Link::new(half, 0, Loss::none());
    let mut sender = Sender::default();
    let (mut next, mut there, mut sent) = (0, vec![false; packets as usize], Vec::new());
    let mut missing = packets;
    let mut now = Nanos::ZERO;
    loop {
        while sender.may_send() {
            let what = sender.take_again().unwrap_or_else(|| {
                next += 1;
                next - 1
            });
            if what >= packets {
                break;
            }
            let sending = line.send(now, PACKET_BITS, sent.len() as u32);
            sent.push((sender.sent(what, sending.whole), what));
        }
        let due = sender.due(timeout);
        now = line.next_arrival().min(receipts.next_arrival()).min(due);
        if line.next_arrival() == now {
            let sending = line.arrive().expect("one arrives");
            receipts.send_aside(now, sending);
            let what = sent[sending as usize].1 as usize;
            missing -= u32::from(!there[what]);
            there[what] = true;
            if missing == 0 {
                return (now, sent.len() as u32);
            }
        } else if receipts.next_arrival() == now {
            let sending = receipts.arrive().expect("one arrives");
            sender.confirmed(sent[sending as usize].0);
        } else {
            let what = sender.timed_out().expect("one is out");
            let sending = line.send(now, PACKET_BITS, sent.len() as u32);
            sent.push((sender.sent(what, sending.whole), what));
        }
    }
}

/// Mathis, Semke, Mahdavi and Ott (1997), equation 3: (MSS / RTT) · √(3 / 2p).
#[test]
fn a_long_transfer_is_as_fast_as_loss_allows() {
    for (loss, prototype) in [(0.005, 188.0), (0.01, 132.8), (0.02, 93.1)] {
        let law = (3.0_f64 / (2.0 * loss)).sqrt() / 0.1;
        let mut mean = 0.0;
        for seed in 1..=3 {
            let chance = Loss::of(loss, seed, 0);
            let (took, _) = transfer(20_000, Nanos::from_millis(50), 1_000_000_000, chance);
            mean += 20_000.0 / took.as_secs_f64() / 3.0;
        }
        println!("{loss}: {mean} a second, {law} by the law, {prototype} of the prototype");
        assert!((mean / law - 1.0).abs() < 0.15, "{mean}, not {law}");
        assert!(
            (mean / prototype - 1.0).abs() < 0.05,
            "{mean}, not {prototype}"
        );
    }
}

#[test]
fn without_loss_the_line_is_full_after_the_slow_start() {
    let (took, sent) = transfer(5_000, Nanos::from_millis(50), 20_000_000, Loss::none());
    assert_eq!(sent, 5_000);
    // Four rounds of waiting, at most, before 0.6 ms a packet.
    let least = 5_000.0 * 0.000_6 + 0.05;
    assert!((least..least + 0.4).contains(&took.as_secs_f64()), "{took}");
}

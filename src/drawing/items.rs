//! Reading a display list.

use super::{glyph::Glyph, style::Style};

/// Which part of a label stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Anchor {
    /// Its beginning.
    Start = 0,
    /// Its middle.
    Middle = 1,
    /// Its end.
    End = 2,
}

impl Anchor {
    const ALL: [Self; 3] = [Self::Start, Self::Middle, Self::End];

    /// Where a label so wide begins.
    #[must_use]
    pub fn left(self, x: f32, width: f32) -> f32 {
        x - width * f32::from(self as u8) / 2.0
    }
}

/// The first numbers of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header {
    /// The drawing's width, px.
    pub width: f32,
    /// Its height, px.
    pub height: f32,
    /// Another number when what stands is another.
    pub still_version: f32,
    /// The size of labels, px.
    pub em: f32,
}

/// What is drawn; places and lengths in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Item<'a> {
    /// Marks: x, y and scale of each.
    Marks(Style, Glyph, &'a [[f32; 3]]),
    /// A line through points.
    Line(Style, &'a [[f32; 2]]),
    /// Cubic curves: where they begin, then two handles and the next point of each.
    Curve(Style, [f32; 2], &'a [[f32; 6]]),
    /// x, y, width, height, radius of the corners.
    Box(Style, [f32; 5]),
    /// x, y, width, height, share.
    Level(Style, [f32; 5]),
    /// x, y, radius, share.
    Sector(Style, [f32; 4]),
    /// x, y, radius.
    Circle(Style, [f32; 3]),
    /// Cells in rows.
    Grid {
        /// The style of state 1.
        style: Style,
        /// Where the first one is.
        at: [f32; 2],
        /// How many stand in a row.
        columns: usize,
        /// From one to the next.
        pitch: f32,
        /// A cell's side.
        size: f32,
        /// The state of each; 0: no cell.
        states: &'a [f32],
    },
    /// Words.
    Label {
        /// Their style.
        style: Style,
        /// What stands at the place.
        anchor: Anchor,
        /// The place, on the base line.
        at: [f32; 2],
        /// The index of their key.
        label: usize,
        /// What fills them.
        numbers: &'a [f32],
    },
    /// A place that can be pressed.
    Target {
        /// x, y, radius.
        place: [f32; 3],
        /// The action's index.
        action: u32,
        /// Its argument.
        argument: u32,
    },
    /// A line that can be pulled sideways.
    Handle {
        /// The setting's index.
        setting: usize,
        /// x, y of its upper end, and how long it is.
        place: [f32; 3],
        /// Places across, and the setting's values there.
        stops: &'a [[f32; 2]],
    },
}

/// The items of a part of a list. It ends before an item that isn't whole, or that it doesn't know.
#[derive(Clone, Debug)]
pub struct Items<'a>(&'a [f32]);

/// Reads a list: its header, what stands, what moves. `None` if its beginning is none of a list.
#[must_use]
pub fn items(list: &[f32]) -> Option<(Header, Items<'_>, Items<'_>)> {
    let (header, rest) = list.split_first_chunk::<8>()?;
    let [length, width, height, stands, still_version, em, ..] = *header;
    if length as usize != list.len() {
        return None;
    }
    let header = Header {
        width,
        height,
        still_version,
        em,
    };
    let (still, moving) = rest.split_at_checked(stands as usize)?;
    Some((header, Items(still), Items(moving)))
}

impl<'a> Items<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [f32]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn some<const N: usize>(&mut self) -> Option<[f32; N]> {
        self.take(N)?.try_into().ok()
    }

    fn rows<const N: usize>(&mut self, count: f32) -> Option<&'a [[f32; N]]> {
        let numbers = self.take((count as usize).checked_mul(N)?)?;
        Some(numbers.as_chunks().0)
    }

    fn item(&mut self) -> Option<Item<'a>> {
        let [op, first] = self.some()?;
        let style = Style::of(first);
        Some(match op as u32 {
            0 => {
                let [glyph, count] = self.some()?;
                Item::Marks(style, Glyph::of(glyph), self.rows(count)?)
            }
            1 => {
                let [count] = self.some()?;
                Item::Line(style, self.rows(count)?)
            }
            2 => {
                let [count, x, y] = self.some()?;
                Item::Curve(style, [x, y], self.rows(count)?)
            }
            3 => Item::Box(style, self.some()?),
            4 => Item::Level(style, self.some()?),
            5 => Item::Sector(style, self.some()?),
            6 => Item::Circle(style, self.some()?),
            7 => {
                let [x, y, columns, count, pitch, size] = self.some()?;
                Item::Grid {
                    style,
                    at: [x, y],
                    columns: columns as usize,
                    pitch,
                    size,
                    states: self.take(count as usize)?,
                }
            }
            8 => {
                let [anchor, x, y, label, count] = self.some()?;
                Item::Label {
                    style,
                    anchor: *Anchor::ALL.get(anchor as usize)?,
                    at: [x, y],
                    label: label as usize,
                    numbers: self.take(count as usize)?,
                }
            }
            9 => {
                let [y, radius, action, argument] = self.some()?;
                Item::Target {
                    place: [first, y, radius],
                    action: action as u32,
                    argument: argument as u32,
                }
            }
            10 => {
                let [x, y, height, count] = self.some()?;
                Item::Handle {
                    setting: first as usize,
                    place: [x, y, height],
                    stops: self.rows(count)?,
                }
            }
            _ => return None,
        })
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Item<'a>;

    fn next(&mut self) -> Option<Item<'a>> {
        let item = self.item();
        if item.is_none() {
            self.0 = &[];
        }
        item
    }
}

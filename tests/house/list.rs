//! The list in docs/house.md: under a heading that names where they stand, as `src/`, a row for each
//! folder, from the ground up: its name, what it is for, and what it imports.

/// A row of the list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Folder {
    /// Its path from the project's root; a file that stands for itself has its ending.
    pub(super) path: String,
    pub(super) purpose: String,
    /// The paths of the folders that it imports; one that ends in `/` stands for all folders in it.
    pub(super) imports: Vec<String>,
}

/// Whether an import of a folder is one that is listed so.
pub(super) fn covers(listed: &str, folder: &str) -> bool {
    listed == folder || listed.ends_with('/') && folder.starts_with(listed)
}

impl Folder {
    /// Whether a file is one of this folder's: in it, or beside it with its name.
    pub(super) fn holds(&self, file: &str) -> bool {
        match file.strip_prefix(self.path.as_str()) {
            Some(rest) => rest.is_empty() || rest == ".rs" || rest.starts_with('/'),
            None => false,
        }
    }
}

/// All rows, from the ground up.
#[derive(Debug)]
pub(super) struct List(pub(super) Vec<Folder>);

impl List {
    /// Reads the tables of a page. A folder's name is given from where its table's folders stand, or from
    /// the project's root.
    pub(super) fn read(page: &str) -> Self {
        let mut base = "";
        let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
        for line in page.lines() {
            if line.starts_with('#') {
                base = code(line).next().unwrap_or("");
            } else if let Some(cells) = cells(line) {
                rows.push((base, cells));
            }
        }
        let bases: Vec<&str> = rows.iter().map(|(base, _)| *base).collect();
        let whole = |base: &str, name: &str| {
            if bases.iter().any(|base| name.starts_with(base)) {
                name.to_owned()
            } else {
                format!("{base}{name}")
            }
        };
        let folder = |(base, cells): &(&str, Vec<&str>)| {
            let [name, purpose, imports] = cells.as_slice() else {
                return None;
            };
            Some(Folder {
                path: whole(base, code(name).next()?),
                purpose: (*purpose).to_owned(),
                imports: code(imports).map(|name| whole(base, name)).collect(),
            })
        };
        Self(rows.iter().filter_map(folder).collect())
    }

    /// The folder that a file belongs to: of several the innermost.
    pub(super) fn of(&self, file: &str) -> Option<&Folder> {
        let holding = self.0.iter().filter(|folder| folder.holds(file));
        holding.max_by_key(|folder| folder.path.len())
    }
}

/// The cells of a table's row.
fn cells(line: &str) -> Option<Vec<&str>> {
    let row = line.strip_prefix('|')?.trim_end().strip_suffix('|')?;
    Some(row.split('|').map(str::trim).collect())
}

/// What stands in code spans.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

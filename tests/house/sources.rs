//! The modules of the project's crates, and what a path in one of them leads to.

use super::references::{Import, Reference, References, is_test};
use std::collections::{BTreeMap, HashSet};
use syn::Item;

/// A crate: what others call it, and its first file.
pub(super) struct Crate {
    pub(super) name: Option<&'static str>,
    pub(super) root: &'static str,
}

/// A module.
#[derive(Debug)]
pub(super) struct Module {
    /// The file that it is written in, from the project's root.
    pub(super) file: String,
    crate_root: usize,
    parent: usize,
    children: BTreeMap<String, usize>,
    /// The names of what is written in it.
    items: HashSet<String>,
    references: References,
}

/// All modules of all crates, but for their tests.
#[derive(Debug, Default)]
pub(super) struct House {
    pub(super) modules: Vec<Module>,
    crates: BTreeMap<&'static str, usize>,
}

/// Where a path leads: a module, or something in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Module(usize),
    Item(usize),
}

impl House {
    /// Follows the `mod` declarations of each crate; `read` gives a file's text.
    pub(super) fn read(crates: &[Crate], read: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut house = Self::default();
        for one in crates {
            let root = house.modules.len();
            let folder = one.root.rsplit_once('/').map_or("", |(folder, _)| folder);
            house.add_file(root, root, one.root, folder, read);
            house.crates.extend(one.name.map(|name| (name, root)));
        }
        house
    }

    fn add_file(
        &mut self,
        crate_root: usize,
        parent: usize,
        file: &str,
        folder: &str,
        read: &dyn Fn(&str) -> Option<String>,
    ) -> usize {
        let text = read(file).unwrap_or_else(|| panic!("{file} can't be read"));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        self.add(crate_root, parent, file, folder, &parsed.items, read)
    }

    fn add(
        &mut self,
        crate_root: usize,
        parent: usize,
        file: &str,
        folder: &str,
        items: &[Item],
        read: &dyn Fn(&str) -> Option<String>,
    ) -> usize {
        let at = self.modules.len();
        self.modules.push(Module {
            file: file.to_owned(),
            crate_root,
            parent,
            children: BTreeMap::new(),
            items: HashSet::new(),
            references: References::default(),
        });
        for item in items {
            self.modules[at].references.add(item);
            self.modules[at].items.extend(name(item));
            let Item::Mod(module) = item else { continue };
            if is_test(&module.attrs) {
                continue;
            }
            let name = module.ident.to_string();
            let inner = format!("{folder}/{name}");
            let child = if let Some((_, items)) = &module.content {
                self.add(crate_root, at, file, &inner, items, read)
            } else {
                let beside = format!("{inner}.rs");
                let file = match read(&beside) {
                    Some(_) => beside,
                    None => format!("{inner}/mod.rs"),
                };
                self.add_file(crate_root, at, &file, &inner, read)
            };
            self.modules[at].children.insert(name, child);
        }
        at
    }

    /// What a module needs of others: each reference with the module that it leads to.
    pub(super) fn needs(&self, at: usize) -> Vec<(&Reference, &Module)> {
        let module = &self.modules[at];
        let imports = module.references.imports.iter().map(|import| &import.of);
        // A single name is this module's own, or a `use` has brought it in.
        let paths = module.references.paths.iter();
        let paths = paths.filter(|reference| reference.path.len() > 1);
        imports
            .chain(paths)
            .filter_map(|reference| {
                let (Found::Module(to) | Found::Item(to)) =
                    self.follow(at, &reference.path, &mut HashSet::new())?;
                Some((reference, &self.modules[to]))
            })
            .collect()
    }

    /// Whether a module says anything but which modules it has.
    pub(super) fn says_something(&self, at: usize) -> bool {
        let module = &self.modules[at];
        !module.items.is_empty() || !module.references.imports.is_empty()
    }

    /// Where a path leads that is written in a module; `None` out of the project.
    fn follow(
        &self,
        at: usize,
        path: &[String],
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        let module = &self.modules[at];
        match first.as_str() {
            "crate" => self.descend(module.crate_root, rest, seen),
            "self" => self.descend(at, rest, seen),
            "super" => self.descend(module.parent, rest, seen),
            name if self.knows(at, name, seen) => self.descend(at, path, seen),
            name => self.descend(*self.crates.get(name)?, rest, seen),
        }
    }

    /// Whether a name stands for a module here, of this one or brought in.
    fn knows(&self, at: usize, name: &str, seen: &HashSet<(usize, String)>) -> bool {
        let module = &self.modules[at];
        let brought = |import: &Import| import.name.as_deref() == Some(name);
        module.children.contains_key(name)
            || module.references.imports.iter().any(brought)
                && !seen.contains(&(at, name.to_owned()))
    }

    /// Where a path leads from a module on: through its modules, and through what it passes on.
    fn descend(
        &self,
        at: usize,
        path: &[String],
        seen: &mut HashSet<(usize, String)>,
    ) -> Option<Found> {
        let Some((first, rest)) = path.split_first() else {
            return Some(Found::Module(at));
        };
        let module = &self.modules[at];
        if first == "super" {
            return self.descend(module.parent, rest, seen);
        }
        if let Some(&child) = module.children.get(first) {
            return self.descend(child, rest, seen);
        }
        if module.items.contains(first) || !seen.insert((at, first.clone())) {
            return Some(Found::Item(at));
        }
        for import in &module.references.imports {
            let named = import.name.as_ref() == Some(first);
            if !named && import.name.is_some() {
                continue;
            }
            match self.follow(at, &import.of.path, seen) {
                Some(Found::Module(to)) if named => return self.descend(to, rest, seen),
                Some(found) if named => return Some(found),
                // All that a module has: is this among it?
                Some(Found::Module(to)) if self.has(to, first) => {
                    return self.descend(to, path, seen);
                }
                // What is passed on from out of the project belongs to nobody here.
                None if named => return None,
                _ => {}
            }
        }
        Some(Found::Item(at))
    }

    fn has(&self, at: usize, name: &str) -> bool {
        let module = &self.modules[at];
        let brought = |import: &Import| import.name.as_deref() == Some(name);
        module.items.contains(name)
            || module.children.contains_key(name)
            || module.references.imports.iter().any(brought)
    }
}

fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

//! What a file refers to: its `use` declarations, and every path that is written without one.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Meta, UseTree};

/// A path as it is written, and where.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
}

/// A `use` of one thing.
#[derive(Debug)]
pub(super) struct Import {
    pub(super) of: Reference,
    /// What it is called here; `None` for all that a module has.
    pub(super) name: Option<String>,
}

/// All of a module's own.
#[derive(Debug, Default)]
pub(super) struct References {
    pub(super) imports: Vec<Import>,
    pub(super) paths: Vec<Reference>,
}

impl References {
    /// Adds what an item refers to. Modules in it are for others to look into.
    pub(super) fn add(&mut self, item: &Item) {
        self.visit_item(item);
    }

    fn add_use(&mut self, before: &[String], tree: &UseTree) {
        let with = |ident: &syn::Ident| {
            let mut path = before.to_vec();
            path.push(ident.to_string());
            Reference {
                path,
                line: ident.span().start().line,
            }
        };
        match tree {
            UseTree::Path(inner) => self.add_use(&with(&inner.ident).path, &inner.tree),
            UseTree::Name(name) if name.ident == "self" => self.imports.push(Import {
                of: Reference {
                    path: before.to_vec(),
                    line: name.ident.span().start().line,
                },
                name: before.last().cloned(),
            }),
            UseTree::Name(name) => self.imports.push(Import {
                of: with(&name.ident),
                name: Some(name.ident.to_string()),
            }),
            UseTree::Rename(renamed) => self.imports.push(Import {
                of: with(&renamed.ident),
                name: Some(renamed.rename.to_string()),
            }),
            UseTree::Glob(glob) => self.imports.push(Import {
                of: Reference {
                    path: before.to_vec(),
                    line: glob.star_token.spans[0].start().line,
                },
                name: None,
            }),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(before, tree);
                }
            }
        }
    }

    /// Paths in what a macro is given, which is Rust only to the macro: names with `::` between them.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<(String, usize)> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.finish(&mut path);
                    }
                    colons = 0;
                    path.push((ident.to_string(), ident.span().start().line));
                }
                TokenTree::Group(group) => {
                    self.finish(&mut path);
                    colons = 0;
                    self.add_tokens(group.stream());
                }
                _ => {
                    self.finish(&mut path);
                    colons = 0;
                }
            }
        }
        self.finish(&mut path);
    }

    fn finish(&mut self, path: &mut Vec<(String, usize)>) {
        let path = std::mem::take(path);
        if let Some(&(_, line)) = path.first() {
            let path = path.into_iter().map(|(name, _)| name).collect();
            self.paths.push(Reference { path, line });
        }
    }
}

impl Visit<'_> for References {
    fn visit_item(&mut self, item: &Item) {
        if !is_test(attributes(item)) && !matches!(item, Item::Mod(_)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.add_use(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let first = path.segments.first();
        self.paths.push(Reference {
            path: path
                .segments
                .iter()
                .map(|one| one.ident.to_string())
                .collect(),
            line: first.map_or(0, |first| first.ident.span().start().line),
        });
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &syn::Macro) {
        self.visit_path(&called.path);
        self.add_tokens(called.tokens.clone());
    }

    /// Who may see a thing says nothing of what it needs.
    fn visit_visibility(&mut self, _: &syn::Visibility) {}

    /// An attribute's words are rustc's, or a derive's, and documentation.
    fn visit_attribute(&mut self, _: &Attribute) {}
}

/// Whether it is there for tests only, which may look into every room.
pub(super) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

//! Fenced blocks of code, in which nothing is a question or a heading.

/// Where a text is, read line after line: in such a block, or not.
#[derive(Default)]
pub(super) struct Fences {
    /// The sign of the fence that is open, and how many of them it has.
    open: Option<(char, usize)>,
}

impl Fences {
    /// Whether the next line is code, or a fence itself. What closes one has as many signs at least, and nothing else:
    /// a longer one may show a shorter (`CommonMark` 0.31, section 4.5).
    pub(super) fn is_code(&mut self, line: &str) -> bool {
        let line = line.trim();
        let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'));
        let rest = sign.map_or(line, |sign| line.trim_start_matches(sign));
        let length = line.len() - rest.len();
        match (self.open, sign) {
            (None, Some(sign)) if length >= 3 && !(sign == '`' && rest.contains('`')) => {
                self.open = Some((sign, length));
                true
            }
            (None, _) => false,
            (Some((open, least)), _) => {
                if sign == Some(open) && length >= least && rest.is_empty() {
                    self.open = None;
                }
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_closed_by_one_of_its_kind_and_length() {
        let mut fences = Fences::default();
        for (line, is_code) in [
            ("text", false),
            ("````markdown", true),
            ("```", true),
            ("~~~~", true),
            ("```` no", true),
            ("  ````` ", true),
            ("``` a ` b", false),
            ("``", false),
            ("~~~ a ` b", true),
            ("~~~", true),
            ("text", false),
        ] {
            assert_eq!(fences.is_code(line), is_code, "{line}");
        }
    }
}

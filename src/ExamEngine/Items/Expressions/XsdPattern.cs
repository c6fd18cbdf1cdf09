using System.Text;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// Writes a regular expression of XML Schema (XML Schema Part 2, appendix F) in the dialect of .NET. The two agree but for the escapes
/// <c>\i</c> and <c>\c</c> of XML names, the full stop, which fits no line end, and <c>^</c> and <c>$</c>, which are plain characters in XML
/// Schema. Most authors write these two around a pattern all the same; so they are anchors where a branch begins or ends, and plain characters
/// anywhere else, where an anchor could never fit.
/// </summary>
internal sealed class XsdPattern
{
    // XML 1.0, section 2.3: what a name begins with, and what it goes on with.
    private const string NameStart = @"\p{L}\p{Nl}_:";
    private const string NameCharacters = @"\p{L}\p{Nl}\p{Nd}\p{M}\u00B7._:\-";

    private readonly string _pattern;
    private readonly StringBuilder _translated;
    private int _at;
    private bool _isBranchStart = true;
    private bool _isSupported = true;

    private XsdPattern(string pattern)
    {
        _pattern = pattern;
        _translated = new StringBuilder(pattern.Length + 16);
    }

    /// <summary>The pattern in the dialect of .NET; <see langword="null"/> when it cannot be written so.</summary>
    public static string? Translate(string pattern) => new XsdPattern(pattern).Translate();

    private string? Translate()
    {
        while (_at < _pattern.Length)
        {
            var isBranchStart = _isBranchStart;
            _isBranchStart = false;
            switch (_pattern[_at])
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    Class();
                    break;
                case '(':
                    Group();
                    break;
                case '|':
                    Copy();
                    _isBranchStart = true;
                    break;
                case '.':
                    Instead(@"[^\n\r]");
                    break;
                case '^':
                    Instead(isBranchStart ? "^" : @"\^");
                    _isBranchStart = isBranchStart;
                    break;
                case '$':
                    Instead(_at + 1 == _pattern.Length || _pattern[_at + 1] is '|' or ')' or '$' ? @"\z" : @"\$");
                    break;
                default:
                    Copy();
                    break;
            }
        }

        return _isSupported ? _translated.ToString() : null;
    }

    private void Escape()
    {
        var escaped = _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';
        var names = escaped switch
        {
            'i' => $"[{NameStart}]",
            'I' => $"[^{NameStart}]",
            'c' => $"[{NameCharacters}]",
            'C' => $"[^{NameCharacters}]",
            _ => null,
        };
        EscapeAs(names);
    }

    private void EscapeAs(string? names)
    {
        if (names is not null)
        {
            _translated.Append(names);
            _at += 2;
            return;
        }

        Copy();
        if (_at < _pattern.Length)
        {
            Copy();
        }
    }

    // A class in brackets, with others taken from it: [a-z-[aeiou]].
    private void Class()
    {
        var depth = 0;
        do
        {
            switch (_pattern[_at])
            {
                case '[' when depth == 0 || _pattern[_at - 1] == '-':
                    depth++;
                    Copy();
                    break;
                case ']':
                    depth--;
                    Copy();
                    break;
                case '\\':
                    EscapeInClass();
                    break;
                default:
                    Copy();
                    break;
            }
        }
        while (depth > 0 && _at < _pattern.Length);
    }

    private void EscapeInClass()
    {
        var escaped = _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\0';
        _isSupported &= escaped is not ('I' or 'C');
        EscapeAs(escaped switch
        {
            'i' => NameStart,
            'c' => NameCharacters,
            _ => null,
        });
    }

    // What stands between a bracket and a question mark belongs to the bracket: (?: and the like.
    private void Group()
    {
        Copy();
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            while (_at < _pattern.Length && _pattern[_at] is not (':' or ')' or '>' or '=' or '!'))
            {
                Copy();
            }

            if (_at < _pattern.Length)
            {
                Copy();
            }
        }

        _isBranchStart = true;
    }

    private void Copy() => _translated.Append(_pattern[_at++]);

    private void Instead(string text)
    {
        _translated.Append(text);
        _at++;
    }
}

using ExamEngine.Certification.Credentials;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class Number_of_a_credential
{
    private static readonly CredentialNumber Number = CredentialNumber.Of("K7QF2MXR9TB");

    [Fact]
    public void Has_three_groups_of_four_letters_that_nobody_misreads()
    {
        Assert.Matches("^K7QF-2MXR-9TB[A-HJKMNP-Z2-9]$", Number.Value);
        Assert.Equal(31, CredentialNumber.Letters.Distinct().Count());
        Assert.DoesNotContain(CredentialNumber.Letters, letter => "0O1IL".Contains(letter, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("K7QF-2MXR-9TB", true)]
    [InlineData("k7qf 2mxr 9tb", true)]
    [InlineData(" K7QF2MXR9TB", true)]
    [InlineData("K7QF–2MXR—9TB", true)]
    [InlineData("K7QF-2MXR-9T", false)]
    [InlineData("K7QF-2MXR-9TBB", false)]
    [InlineData("K7QF-2MXR-0TB", false)]
    [InlineData("K7QF_2MXR-9TB", false)]
    public void Is_read_as_people_write_it(string typed, bool isRead)
    {
        var check = Number.Value[^1];

        Assert.Equal(isRead ? Number : null, CredentialNumber.Read(typed + check));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Is_not_read_out_of_anything_else(string? typed) => Assert.Null(CredentialNumber.Read(typed));

    [Fact]
    public void With_any_one_letter_misread_or_any_two_exchanged_is_refused()
    {
        var letters = Number.Value.Replace("-", "", StringComparison.Ordinal).ToCharArray();
        for (var place = 0; place < letters.Length; place++)
        {
            foreach (var wrong in CredentialNumber.Letters.Where(letter => letter != letters[place]))
            {
                var misread = letters.ToArray();
                misread[place] = wrong;
                Assert.Null(CredentialNumber.Read(new string(misread)));
            }

            for (var other = place + 1; other < letters.Length; other++)
            {
                var exchanged = letters.ToArray();
                (exchanged[place], exchanged[other]) = (exchanged[other], exchanged[place]);
                Assert.Equal(letters[place] == letters[other], CredentialNumber.Read(new string(exchanged)) is not null);
            }
        }
    }

    [Theory]
    [InlineData("K7QF2MXR9T")]
    [InlineData("K7QF2MXR9TBB")]
    [InlineData("K7QF2MXR9T0")]
    public void Is_made_of_eleven_letters_of_its_alphabet_only(string drawn) => Assert.Throws<ArgumentException>(() => CredentialNumber.Of(drawn));
}

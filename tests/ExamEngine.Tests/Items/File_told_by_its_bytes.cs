using System.Text;
using ExamEngine.Items.Assets;
using Xunit;

namespace ExamEngine.Specs.Items;

public class File_told_by_its_bytes
{
    // The first bytes of real files, in hexadecimal.
    [Theory]
    [InlineData("89504E470D0A1A0A 0000000D49484452 00000140000000F0 0806000000", "image/png", 320, 240)]
    [InlineData("474946383961 4001F000 800000", "image/gif", 320, 240)]
    [InlineData("FFD8 FFE00010 4A46494600010100000100010000 FFC0 0011 08 00F0 0140 03 012200", "image/jpeg", 320, 240)]
    [InlineData("FFD8 FFC40005 000000 FFFF FFC2 0011 08 00F0 0140 03 012200", "image/jpeg", 320, 240)]
    [InlineData("52494646 24000000 57454250 56503820 18000000 300100 9D012A 4001 F000 0000", "image/webp", 320, 240)]
    [InlineData("52494646 24000000 57454250 5650384C 18000000 2F 3FC13B00 0000000000", "image/webp", 320, 240)]
    [InlineData("52494646 24000000 57454250 56503858 0A000000 10000000 3F0100 EF0000", "image/webp", 320, 240)]
    [InlineData("89504E470D0A1A0A 0000", "image/png", 0, 0)]
    [InlineData("FFD8 FFE0", "image/jpeg", 0, 0)]
    [InlineData("52494646 24000000 57415645 666D7420", "audio/wav", 0, 0)]
    [InlineData("494433 0400", "audio/mpeg", 0, 0)]
    [InlineData("FFFB9064", "audio/mpeg", 0, 0)]
    [InlineData("664C6143 00", "audio/flac", 0, 0)]
    [InlineData("4F676753 00 01766F72626973", "audio/ogg", 0, 0)]
    [InlineData("4F676753 00 807468656F7261", "video/ogg", 0, 0)]
    [InlineData("1A45DFA3 01 42828477 65626D", "video/webm", 0, 0)]
    [InlineData("00000018 66747970 69736F6D", "video/mp4", 0, 0)]
    [InlineData("00000018 66747970 4D344120", "audio/mp4", 0, 0)]
    [InlineData("255044462D312E37", "application/pdf", 0, 0)]
    [InlineData("504B0304 1400", "application/zip", 0, 0)]
    [InlineData("4D5A9000", null, 0, 0)]
    [InlineData("", null, 0, 0)]
    public void Has_its_type_and_its_size(string bytes, string? mediaType, int width, int height) =>
        Assert.Equal(new AssetFile(mediaType, width, height), AssetFile.Of(Convert.FromHexString(bytes.Replace(" ", ""))));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='320' height='240'/>", 320, 240)]
    [InlineData("\uFEFF<?xml version='1.0'?>\n<!-- a rack --><!DOCTYPE svg PUBLIC 'x' 'http://outside.example/svg.dtd'><svg width='320px' height='240px' viewBox='0 0 1 1'/>", 320, 240)]
    [InlineData("<svg viewBox='0 0 320.4 240' width='100%'/>", 320, 240)]
    [InlineData("<svg viewBox='0,0,320,240'/>", 320, 240)]
    [InlineData("<svg width='2in' height='72pt'/>", 192, 96)]
    [InlineData("<svg/>", 0, 0)]
    public void Is_a_drawing_with_the_size_it_states(string svg, int width, int height) =>
        Assert.Equal(new AssetFile("image/svg+xml", width, height), AssetFile.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<html><svg/></html>")]
    [InlineData("plain text")]
    [InlineData("<svg")]
    public void Is_no_drawing(string text) => Assert.Null(AssetFile.Of(Encoding.UTF8.GetBytes(text)).MediaType);

    [Fact]
    public void Holds_captions_whose_words_can_be_read()
    {
        const string Captions = """
            WEBVTT - beeps

            NOTE not for reading

            1
            00:00.000 --> 00:01.000 align:start
            One <b>long</b>
            beep &amp;

            00:01.500 --> 00:02.000
            <v Robot>two short ones.
            """;

        Assert.Equal(new AssetFile("text/vtt", Words: "One long beep &\ntwo short ones."), AssetFile.Of(Encoding.UTF8.GetBytes(Captions)));
    }

    [Theory]
    [InlineData("image/*", "image/png", true)]
    [InlineData("Image/PNG", "image/png", true)]
    [InlineData("*/*", "video/mp4", true)]
    [InlineData("image/*", "imagery/png", false)]
    [InlineData("image/png", "image/jpeg", false)]
    public void Is_of_a_stated_type_or_not(string stated, string mediaType, bool isOf) => Assert.Equal(isOf, FileTypes.Matches(stated, mediaType));

    [Fact]
    public void Has_usual_extensions()
    {
        Assert.Equal([".txt", ".log", ".pdf"], FileTypes.ExtensionsOf(["text/plain", "application/pdf"]));
        Assert.Equal([".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp"], FileTypes.ExtensionsOf(["image/*"]));
        Assert.Contains(".docx", FileTypes.ExtensionsOf([]));
        Assert.Empty(FileTypes.ExtensionsOf(["application/x-secret"]));
    }
}

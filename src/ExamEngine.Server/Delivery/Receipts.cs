using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Signs what was received, so that it can be shown again later: HMAC-SHA-256 under the slot's secret. A receipt reads
/// <c>epoch.time.signature</c>, and the signature also covers session, number and content.
/// </summary>
internal static class Receipts
{
    private const int Longest = 120;

    /// <summary>Signs an admission.</summary>
    /// <returns>The receipt.</returns>
    public static string Sign(byte[] key, SessionId id, long epoch, long seq, string hash, long receivedAt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{id}|{epoch}|{seq}|{hash}|{receivedAt}");
        return string.Create(CultureInfo.InvariantCulture, $"{epoch}.{receivedAt}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}");
    }

    /// <summary>Says when an entry was received before, by its receipt.</summary>
    /// <returns>Unix milliseconds; null when the receipt was not made here for this session, number and content.</returns>
    public static long? ReceivedAt(byte[] key, SessionId id, long seq, string hash, string receipt)
    {
        if (receipt.Length > Longest
            || receipt.Split('.') is not [var epochText, var timeText, _]
            || !long.TryParse(epochText, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            || !long.TryParse(timeText, NumberStyles.None, CultureInfo.InvariantCulture, out var time))
        {
            return null;
        }

        // Made again and compared as a whole: there is one way to write a receipt, and no time to be learnt from comparing.
        var genuine = Encoding.UTF8.GetBytes(Sign(key, id, epoch, seq, hash, time));
        return CryptographicOperations.FixedTimeEquals(genuine, Encoding.UTF8.GetBytes(receipt)) ? time : null;
    }
}

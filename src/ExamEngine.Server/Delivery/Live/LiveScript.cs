using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>
/// One Lua script, called by its digest. The client could do that too, but it would find the digest by the whole text at each call, and would leave a call
/// unanswered whose script Redis has forgotten.
/// </summary>
internal sealed class LiveScript(string text)
{
    // The name Redis gives a script; nothing rests on it.
#pragma warning disable CA5350
    private readonly byte[] _digest = SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350

    /// <summary>Runs the script.</summary>
    /// <param name="database">Where.</param>
    /// <param name="keys">Every key it touches.</param>
    /// <param name="values">Its arguments.</param>
    /// <exception cref="RedisException">Redis is away, or the script failed.</exception>
    public async Task<RedisResult> RunAsync(IDatabase database, RedisKey[] keys, params RedisValue[] values)
    {
        try
        {
            return await database.ScriptEvaluateAsync(_digest, keys, values);
        }
        catch (RedisServerException forgotten) when (forgotten.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // After a restart or on another server; the text is remembered with the first call.
            return await database.ExecuteAsync("EVAL", [text, keys.Length, .. keys, .. values]);
        }
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ExamEngine.Server.Hosting;

/// <summary>Asks a store on the loopback a few questions in the Redis protocol, before there is a client worth connecting.</summary>
internal static class RespProbe
{
    private const int PatienceMilliseconds = 1000;

    /// <summary>Whether the store takes our password, answers PING and keeps its data in the folder of <paramref name="instance"/>.</summary>
    internal static bool IsOurs(GarnetInstance instance)
    {
        var reply = Ask(instance, ["PING"], ["CONFIG", "GET", "dir"]);
        return reply.Contains("+PONG", StringComparison.Ordinal)
            && reply.Contains($"\r\n{instance.Folder}\r\n", StringComparison.Ordinal);
    }

    /// <summary>Writes what is still in memory to the append-only file.</summary>
    internal static void Commit(GarnetInstance instance) => Ask(instance, ["COMMITAOF"]);

    private static string Ask(GarnetInstance instance, params string[][] commands)
    {
        try
        {
            using var client = new TcpClient { ReceiveTimeout = PatienceMilliseconds, SendTimeout = PatienceMilliseconds };
            client.Connect("127.0.0.1", instance.Port);
            using var stream = client.GetStream();
            stream.Write(Encode([["AUTH", instance.Password], .. commands, ["QUIT"]]));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception unreachable) when (unreachable is IOException or SocketException)
        {
            return "";
        }
    }

    private static byte[] Encode(string[][] commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            text.Append(CultureInfo.InvariantCulture, $"*{command.Length}\r\n");
            foreach (var word in command)
            {
                text.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

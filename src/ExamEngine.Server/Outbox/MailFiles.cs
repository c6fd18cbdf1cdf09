namespace ExamEngine.Server.Outbox;

/// <summary>Writes e-mails into a folder, where no mail server is set: one file each, named by the message, so that another try replaces it.</summary>
internal sealed class MailFiles(MessageSettings settings) : IMessageTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMessage message, CancellationToken patience)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(settings.Folder);
        }
        else
        {
            Directory.CreateDirectory(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // Renamed when it is whole: whoever reads the folder sees no half of a message.
        var path = Path.Combine(settings.Folder, $"{message.Id:n}.eml");
        await MimeMail.Of(message, settings.From).WriteToAsync($"{path}.part", patience);
        File.Move($"{path}.part", path, overwrite: true);
    }
}

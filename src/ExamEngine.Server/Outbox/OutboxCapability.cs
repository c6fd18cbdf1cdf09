namespace ExamEngine.Server.Outbox;

/// <summary>Messages to candidates: reminders, and what they have to be told.</summary>
internal static class OutboxCapability
{
    internal static void AddOutbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new MessageSettings(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<MessageOutbox>();
        builder.Services.AddSingleton<ReminderChoices>();
        builder.Services.AddSingleton<UnsubscribeLinks>();
        builder.Services.AddSingleton<SmtpMail>();
        builder.Services.AddSingleton<MailFiles>();
        builder.Services.AddSingleton<TextHook>();
        builder.Services.AddSingleton<ReminderRound>();
        builder.Services.AddSingleton<OutboxSending>();
    }
}

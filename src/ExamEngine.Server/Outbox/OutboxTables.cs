using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Outbox;

/// <summary>The tables of messages and of how candidates want to be reminded.</summary>
internal static class OutboxTables
{
    internal const int KeyLength = 200;
    internal const int SubjectLength = 200;
    internal const int PathLength = 200;
    internal const int AddressLength = 256;
    internal const int NoteLength = 500;
    internal const int PhoneLength = 16;

    internal static void Describe(ModelBuilder model)
    {
        model.Entity<OutboxMessageRow>(message =>
        {
            message.ToTable("OutboxMessages");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Key).HasMaxLength(KeyLength);
            message.Property(m => m.Subject).HasMaxLength(SubjectLength);
            message.Property(m => m.Path).HasMaxLength(PathLength);
            message.Property(m => m.SentTo).HasMaxLength(AddressLength);
            message.Property(m => m.Note).HasMaxLength(NoteLength);
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => new { m.State, m.DueAt });
            message.HasIndex(m => m.CandidateId);
        });
        model.Entity<ReminderChoiceRow>(choice =>
        {
            choice.ToTable("ReminderChoices");
            choice.HasKey(c => c.CandidateId);
            choice.Property(c => c.CandidateId).ValueGeneratedNever();
            choice.Property(c => c.Phone).HasMaxLength(PhoneLength);
        });
    }
}

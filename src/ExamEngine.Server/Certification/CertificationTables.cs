using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Sanctions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Certification;

/// <summary>The tables of programmes, credentials and sanctions.</summary>
internal static class CertificationTables
{
    private const int DayLength = 10;

    internal static void Describe(ModelBuilder model)
    {
        model.Entity<ProgrammeEditionRow>(edition =>
        {
            edition.ToTable("ProgrammeEditions");
            edition.HasKey(e => e.Number);
            edition.Property(e => e.Number).ValueGeneratedNever();
            edition.Property(e => e.Hash).HasMaxLength(64);
        });
        model.Entity<CredentialRow>(credential =>
        {
            credential.ToTable("Credentials");
            credential.Property(c => c.Number).HasMaxLength(16);
            credential.Property(c => c.HolderName).HasMaxLength(200);
            credential.Property(c => c.Credential).HasMaxLength(64);
            credential.Property(c => c.Programme).HasMaxLength(64);
            credential.Property(c => c.Attained).HasMaxLength(DayLength);
            credential.Property(c => c.Expires).HasMaxLength(DayLength);
            credential.Property(c => c.PackDue).HasMaxLength(DayLength);
            credential.HasIndex(c => c.Number).IsUnique();
            credential.HasIndex(c => c.CandidateId);
            credential.HasIndex(c => c.PackDue);
            credential.HasIndex(c => new { c.StatusList, c.StatusIndex }).IsUnique();
        });
        model.Entity<CredentialEventRow>(entry =>
        {
            entry.ToTable("CredentialEvents");
            entry.HasKey(e => new { e.CredentialId, e.Number });
        });
        model.Entity<SanctionRow>(sanction =>
        {
            sanction.ToTable("Sanctions");
            sanction.Property(s => s.Body).HasMaxLength(64);
            sanction.Property(s => s.From).HasMaxLength(DayLength);
            sanction.Property(s => s.Until).HasMaxLength(DayLength);
            sanction.Property(s => s.Reason).HasMaxLength(1000);
            sanction.Property(s => s.ByName).HasMaxLength(200);
            sanction.Property(s => s.LiftedOn).HasMaxLength(DayLength);
            sanction.Property(s => s.LiftedByName).HasMaxLength(200);
            sanction.Property(s => s.LiftedReason).HasMaxLength(1000);
            sanction.HasIndex(s => s.CandidateId);
        });
    }
}

using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Activities;

/// <summary>The tables of activities.</summary>
internal static class ActivityTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("Activities");
            activity.Property(a => a.Id).ValueGeneratedNever();
            activity.Property(a => a.Programme).HasMaxLength(64);
            activity.Property(a => a.Kind).HasMaxLength(64);
            activity.Property(a => a.Amount).HasPrecision(9, 2);
            activity.Property(a => a.Completed).HasMaxLength(10);
            activity.HasIndex(a => a.CandidateId);
            activity.HasIndex(a => a.State);
        });
        model.Entity<AuditSeedRow>(seed =>
        {
            seed.ToTable("AuditSeeds");
            seed.HasKey(s => s.Programme);
            seed.Property(s => s.Programme).HasMaxLength(64);
            seed.Property(s => s.Seed).HasMaxLength(64);
        });
    }
}

using System.Collections.Frozen;

namespace ExamEngine.Certification.Programmes;

/// <summary>Programmes that were read together, so that one may name the credentials of another.</summary>
public sealed class ProgrammeSet
{
    private readonly FrozenDictionary<CredentialId, Programme> _byCredential;

    internal ProgrammeSet(IReadOnlyList<Programme> programmes)
    {
        Programmes = programmes;
        _byCredential = programmes
            .SelectMany(programme => programme.Versions.SelectMany(version => version.Credentials).Select(credential => credential.Id).Distinct().Select(id => (id, programme)))
            .ToFrozenDictionary(pair => pair.id, pair => pair.programme);
    }

    /// <summary>The programmes, by identifier.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>All credentials, by identifier.</summary>
    public IReadOnlyList<CredentialId> Credentials => [.. _byCredential.Keys.OrderBy(id => id.Value, StringComparer.Ordinal)];

    /// <summary>The programme that awards a credential.</summary>
    /// <param name="credential">The credential.</param>
    /// <returns>The programme; null when no programme awards it.</returns>
    public Programme? Awarding(CredentialId credential) => _byCredential.GetValueOrDefault(credential);

    /// <summary>Routes that start from a credential: its upgrades.</summary>
    /// <param name="credential">The credential.</param>
    /// <returns>The credentials they lead to, each once.</returns>
    public IEnumerable<CredentialId> UpgradesFrom(CredentialId credential) => Programmes
        .SelectMany(programme => programme.Versions)
        .SelectMany(version => version.Routes)
        .Where(route => route.UpgradeFrom == credential)
        .Select(route => route.Credential)
        .Distinct();
}

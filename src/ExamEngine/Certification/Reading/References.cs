using YamlDotNet.Core;

namespace ExamEngine.Certification.Reading;

/// <summary>Credentials that a file names. Whether they exist is known when all files are read.</summary>
internal sealed class References(ProgrammeProblems problems)
{
    private readonly List<(CredentialId Credential, Mark Place, bool NeedsVersions)> _named = [];

    public void Add(string credential, Mark place, bool needsVersions = false)
    {
        // A blank was refused already.
        if (credential.Length > 0)
        {
            _named.Add((new CredentialId(credential), place, needsVersions));
        }
    }

    public void Check(IReadOnlySet<CredentialId> known, IReadOnlySet<CredentialId> versioned)
    {
        foreach (var (credential, place, needsVersions) in _named)
        {
            if (!known.Contains(credential))
            {
                problems.Add(place, $"No programme awards a credential {credential}.");
            }
            else if (needsVersions && !versioned.Contains(credential))
            {
                problems.Add(place, $"The credential {credential} has no current-version in its programme.");
            }
        }
    }
}

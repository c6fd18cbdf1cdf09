using ExamEngine.Certification.Programmes;

namespace ExamEngine.Certification.Reading;

/// <summary>Reads what a version sets down about activities that are logged.</summary>
internal sealed class EducationReader(VersionNames names, References references)
{
    public ContinuingEducation Read(ProgrammeFields fields)
    {
        var unit = fields.Text("unit");
        var kinds = VersionReader.Distinct(fields, "kinds", fields.List("kinds", "a kind of activity", kind => Kind(kind, unit)), kind => kind.Id);
        var percent = fields.Number("audit-percent");
        if (percent > 100)
        {
            fields.Refuse("audit-percent", "The audit-percent must be from 0 to 100.");
        }

        return new ContinuingEducation(
            fields.Text("title"),
            unit,
            kinds,
            percent,
            fields.Days("evidence-kept"),
            VersionReader.Distinct(fields, "kept-up", fields.OptionalList("kept-up", "what keeps a credential up", KeptUp), keptUp => keptUp.Credential.Value),
            fields.Flag("assumed"));
    }

    private static ActivityKind Kind(ProgrammeFields fields, string unit)
    {
        var kind = new ActivityKind(fields.Id("kind"), fields.Text("title"), fields.OptionalText("unit") ?? unit, fields.OptionalNumber("least"), fields.OptionalNumber("most"));
        if (kind.Least > kind.Most)
        {
            fields.Refuse("most", "The most of a kind of activity must not be below its least.");
        }

        return kind;
    }

    private KeptUp KeptUp(ProgrammeFields fields)
    {
        var credential = fields.Id("credential");
        references.Add(credential, fields.Place("credential"));
        if (credential.Length > 0 && names.Credentials.FirstOrDefault(known => known.Id.Value == credential) is not { Valid: null })
        {
            fields.Refuse("credential", $"The credential {credential} is not one of this version that is valid while-kept-up.");
        }

        var amount = fields.Number("amount");
        if (amount <= 0)
        {
            fields.Refuse("amount", "The amount that keeps a credential up must be above 0.");
        }

        return new KeptUp(new CredentialId(credential), amount, fields.Days("within"));
    }
}

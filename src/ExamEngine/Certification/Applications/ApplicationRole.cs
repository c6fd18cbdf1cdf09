namespace ExamEngine.Certification.Applications;

/// <summary>In which capacity somebody acts on an application.</summary>
public enum ApplicationRole
{
    /// <summary>Who applies.</summary>
    Applicant,

    /// <summary>Who reviews and decides for the certification body.</summary>
    Reviewer,

    /// <summary>The server by itself, such as when a score report is out.</summary>
    System,

    /// <summary>Who was named as a referee, by the link of the request.</summary>
    Referee,
}

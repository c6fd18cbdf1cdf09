namespace ExamEngine.Server.Applications;

/// <summary>What a virus scanner said of a file. A file in which it found something is not kept.</summary>
public enum ScanState
{
    /// <summary>None is set up.</summary>
    NotScanned,

    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It did not work.</summary>
    ScanFailed,
}

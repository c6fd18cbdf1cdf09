namespace ExamEngine.Server.Hosting;

/// <summary>The server cannot start as it is configured; the message is a sentence for the person who started it.</summary>
public sealed class StartRefusedException : Exception
{
    /// <summary>Refuses the start.</summary>
    /// <param name="message">What is wrong and what to do, in words.</param>
    public StartRefusedException(string message) : base(message)
    {
    }

    /// <summary>Refuses the start because of another failure.</summary>
    /// <param name="message">What is wrong and what to do, in words.</param>
    /// <param name="innerException">The failure behind it.</param>
    public StartRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

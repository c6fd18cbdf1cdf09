using Microsoft.AspNetCore.Identity;

namespace ExamEngine.Server.Access;

/// <summary>A person who can sign in. The user name is the e-mail address.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name other people see; at most 200 characters.</summary>
    public required string DisplayName { get; set; }
}

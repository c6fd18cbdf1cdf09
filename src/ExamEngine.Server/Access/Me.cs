namespace ExamEngine.Server.Access;

/// <summary>Who the caller is.</summary>
/// <param name="Id">Account id.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">Roles, in the order of <see cref="Access.Roles.All"/>.</param>
public sealed record Me(Guid Id, string Name, IReadOnlyList<string> Roles);
